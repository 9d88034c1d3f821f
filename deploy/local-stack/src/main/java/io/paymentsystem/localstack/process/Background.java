package io.paymentsystem.localstack.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts processes that stay when we end. */
public final class Background {

    private static final File NOTHING = new File("/dev/null");

    private Background() {
    }

    /**
     * Starts the process with its output appended to the log and writes it down in the pid file; nothing when it ended at once.
     *
     * @throws UncheckedIOException when there is no such program, or no place for the log or the pid file
     */
    public static Optional<LiveProcess> start(LaunchPlan plan, LogFile log, PidFile pidFile) {
        try {
            Files.createDirectories(log.path().getParent());
            Optional<LiveProcess> process = LiveProcess.of(builder(plan, log).start().pid());
            process.ifPresent(pidFile::write);
            return process;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ProcessBuilder builder(LaunchPlan plan, LogFile log) {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Detachment.prefix().stream(), plan.command().stream()).toList());
        builder.environment().putAll(plan.environment());
        return builder.redirectInput(NOTHING)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()));
    }
}
