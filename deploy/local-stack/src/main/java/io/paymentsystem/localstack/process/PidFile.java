package io.paymentsystem.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Remembers a process across commands: its pid, and its start time against the pid being given to another one.
 *
 * <p>A file that is stale, torn or unreadable as such means that nothing runs.
 */
public record PidFile(Path path) {

    /** The process this file speaks of, if that very process still runs. */
    public Optional<LiveProcess> read() {
        try {
            List<String> lines = Files.readAllLines(path);
            return lines.size() < 2 ? Optional.empty() : recognise(lines.get(0), lines.get(1));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<LiveProcess> recognise(String pid, String stamp) {
        return pid.matches("\\d{1,18}")
                ? LiveProcess.of(Long.parseLong(pid)).filter(live -> live.stamp().value().equals(stamp))
                : Optional.empty();
    }

    /** Writes the process down. */
    public void write(LiveProcess process) {
        try {
            Files.createDirectories(path.getParent());
            Files.write(path, List.of(Long.toString(process.pid()), process.stamp().value()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Forgets the process. */
    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
