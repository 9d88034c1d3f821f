package io.paymentsystem.localstack.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Runs short commands to their end, and can break off those that are running. */
public final class Commands {

    private final Set<Process> running = ConcurrentHashMap.newKeySet();

    /** Runs the command and gives what it printed. */
    public String run(List<String> command) {
        return run(command, "");
    }

    /**
     * Runs the command with this input and gives what it printed.
     *
     * @throws CommandFailed when it cannot be started or exits other than 0
     */
    public String run(List<String> command, String input) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            running.add(process);
            try {
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)).transferTo(process.getOutputStream());
                process.getOutputStream().close();
                return outcome(command, process);
            } finally {
                running.remove(process);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String outcome(List<String> command, Process process) throws IOException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int status = process.onExit().join().exitValue();
        if (status != 0) {
            throw new CommandFailed(command, status, output);
        }
        return output;
    }

    /** Whether the command can be started and exits 0. */
    public boolean succeeds(List<String> command) {
        try {
            run(command);
            return true;
        } catch (CommandFailed | UncheckedIOException unable) {
            return false;
        }
    }

    /** Kills every command that is still running. */
    public void breakOff() {
        running.forEach(Process::destroyForcibly);
    }

    /** A command exited with something else than 0. */
    public static final class CommandFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CommandFailed(List<String> command, int status, String output) {
            super("`" + String.join(" ", command) + "` exited with " + status + (output.isEmpty() ? "" : ":\n" + output));
        }
    }
}
