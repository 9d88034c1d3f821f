package io.paymentsystem.endtoend.footing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command line, run with additions to our own environment. */
record Command(List<String> words, Map<String, String> environment) {

    private static final int LINES_SHOWN = 15;
    private static final File NOTHING = new File("/dev/null");

    static Command of(String... words) {
        return new Command(List.of(words), Map.of());
    }

    Command with(String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return new Command(List.copyOf(all), environment);
    }

    /** What it writes, of both kinds; fails with the end of that when it fails. */
    String run() {
        var outcome = attempt();
        if (outcome.exitCode() != 0) {
            throw new IllegalStateException("`%s` failed with %d:%n%s".formatted(
                    String.join(" ", words), outcome.exitCode(), outcome.lastLines()));
        }
        return outcome.output().strip();
    }

    Outcome attempt() {
        try {
            var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectInput(ProcessBuilder.Redirect.from(NOTHING));
            builder.environment().putAll(environment);
            Process process = builder.start();
            try (InputStream output = process.getInputStream()) {
                String written = new String(output.readAllBytes(), StandardCharsets.UTF_8);
                return new Outcome(process.waitFor(), written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Outcome(int exitCode, String output) {

        private String lastLines() {
            List<String> lines = output.lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
        }
    }
}
