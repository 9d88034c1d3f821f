package io.paymentsystem.localstack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What was asked for on the command line. */
record Invocation(Command command, List<String> parts) {

    static final String USAGE = """
            usage: deploy/stack.sh COMMAND

              up [PART...]   start what is not running, all or the named parts and what they need; return when it is ready
              down           stop everything, keep the data
              status         show every part; exit 0 when all are up, 3 when not
              reset          stop everything and clear the data
              stop PART      ask one part to stop and wait until it has
              kill PART      SIGKILL one part with all its processes
              start PART     start one part and wait until it is ready
              logs PART      show where a part's log is, and its end

            parts: %s
            """.formatted(String.join(", ", Parts.NAMES));

    enum Command {
        UP(0, Integer.MAX_VALUE), DOWN(0, 0), STATUS(0, 0), RESET(0, 0), STOP(1, 1), KILL(1, 1), START(1, 1), LOGS(1, 1);

        private final int fewestParts;
        private final int mostParts;

        Command(int fewestParts, int mostParts) {
            this.fewestParts = fewestParts;
            this.mostParts = mostParts;
        }

        private boolean takes(int parts) {
            return parts >= fewestParts && parts <= mostParts;
        }
    }

    /** Reads the arguments; refuses with a message that says what is wrong with them. */
    static Invocation of(String... arguments) throws UsageError {
        if (arguments.length == 0) {
            throw new UsageError("a command is missing");
        }
        Command command = command(arguments[0]);
        List<String> parts = List.of(arguments).subList(1, arguments.length);
        for (String part : parts) {
            if (!Parts.NAMES.contains(part)) {
                throw new UsageError("there is no part `" + part + "`");
            }
        }
        if (!command.takes(parts.size())) {
            throw new UsageError("`" + arguments[0] + "` takes " + (command.mostParts == 0 ? "no part" : "one part"));
        }
        return new Invocation(command, parts);
    }

    private static Command command(String name) throws UsageError {
        return Arrays.stream(Command.values())
                .filter(command -> command.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageError("there is no command `" + name + "`"));
    }

    /** The arguments are not ones that the command line takes. */
    static final class UsageError extends Exception {

        private static final long serialVersionUID = 1L;

        UsageError(String message) {
            super(message);
        }
    }
}
