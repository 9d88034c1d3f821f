package io.paymentsystem.endtoend.footing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

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

    /** What it answers, without its warnings; fails with the end of all it has written when it fails. */
    String run() {
        Outcome outcome = attempt();
        if (outcome.exitCode() != 0) {
            throw new IllegalStateException("`%s` failed with %d:%n%s".formatted(
                    String.join(" ", words), outcome.exitCode(), outcome.lastLines()));
        }
        return outcome.output().strip();
    }

    Outcome attempt() {
        try {
            var builder = new ProcessBuilder(words).redirectInput(ProcessBuilder.Redirect.from(NOTHING));
            builder.environment().putAll(environment);
            Process process = builder.start();
            var errors = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()), Thread::startVirtualThread);
            String output = text(process.getInputStream());
            return new Outcome(process.waitFor(), output, errors.join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Outcome(int exitCode, String output, String errors) {

        String all() {
            return output + errors;
        }

        private String lastLines() {
            List<String> lines = all().lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
        }
    }
}
