package io.paymentsystem.localstack.postgres;

import io.paymentsystem.localstack.process.LiveProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The file in which the postmaster says who it is and how far it has come; it guards the data folder against a second one. */
record PostmasterFile(Path path) {

    private static final int PID_LINE = 0;
    private static final int STATUS_LINE = 7;

    static PostmasterFile in(Path data) {
        return new PostmasterFile(data.resolve("postmaster.pid"));
    }

    /** Whether this postmaster accepts connections, recovery included: the sign that {@code pg_ctl --wait} waits for. */
    boolean saysReady(long pid) {
        List<String> lines = lines();
        return lines.size() > STATUS_LINE
                && lines.get(PID_LINE).strip().equals(Long.toString(pid))
                && lines.get(STATUS_LINE).strip().equals("ready");
    }

    /**
     * Removes what a killed postmaster left. PostgreSQL would do that itself, but takes a process that its parent has not
     * reaped yet for a living one.
     */
    void deleteIfStale() {
        List<String> lines = lines();
        if (!lines.isEmpty() && LiveProcess.of(Long.parseLong(lines.get(PID_LINE).strip())).isEmpty()) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (NoSuchFileException absent) {
            return List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
