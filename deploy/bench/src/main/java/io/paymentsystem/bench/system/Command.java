package io.paymentsystem.bench.system;

import io.paymentsystem.bench.BenchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A command that is run to its end, its output kept in a file. */
record Command(List<String> words, Map<String, String> environment, Path log) {

    /**
     * Returns when the command has ended well.
     *
     * @throws BenchFailure with what it printed when it has not
     */
    void run() {
        try {
            Process process = start();
            if (process.waitFor() != 0) {
                throw new BenchFailure("`%s` failed:%n%s".formatted(String.join(" ", words), Files.readString(log)));
            }
        } catch (IOException failure) {
            throw new BenchFailure("`%s` cannot be run: %s".formatted(words.getFirst(), failure.getMessage()), failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted.", interruption);
        }
    }

    /** Starts the command and leaves it running. */
    Process start() throws IOException {
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }
}
