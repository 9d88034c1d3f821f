package io.paymentsystem.localstack;

import io.paymentsystem.localstack.Invocation.UsageError;
import io.paymentsystem.localstack.part.Ports;
import io.paymentsystem.localstack.part.StackFailure;
import io.paymentsystem.localstack.process.Commands.CommandFailed;
import io.paymentsystem.localstack.process.LogFile;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The command line of the stack: {@code deploy/stack.sh} is a thin shell around it.
 *
 * <p>Exits 0 when done, 1 when it could not be done, 2 when it was not understood, 3 from {@code status} when a part is not up.
 */
public final class StackApplication {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final int NOT_ALL_UP = 3;
    private static final int LOG_LINES = 40;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    StackApplication(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** Runs one command in the checkout around the folder given by the system property {@code stack.folder}, usually this one. */
    public static void main(String[] arguments) {
        System.exit(new StackApplication(System.getenv(), System.out, System.err).run(arguments));
    }

    int run(String... arguments) {
        try {
            Invocation invocation = Invocation.of(arguments);
            return perform(invocation, Stack.in(Path.of(System.getProperty("stack.folder", "")), environment, out, err));
        } catch (UsageError error) {
            err.println("stack: " + error.getMessage());
            err.print(Invocation.USAGE);
            return NOT_UNDERSTOOD;
        } catch (StackFailure | CommandFailed | UncheckedIOException failure) {
            err.println("stack: " + failure.getMessage());
            return FAILED;
        }
    }

    private int perform(Invocation invocation, Stack stack) {
        List<String> parts = invocation.parts();
        return switch (invocation.command()) {
            case UP -> done(() -> up(stack, parts));
            case DOWN -> done(stack::down);
            case RESET -> done(stack::reset);
            case STOP -> done(() -> stack.stop(parts.getFirst()));
            case KILL -> done(() -> stack.kill(parts.getFirst()));
            case START -> done(() -> stack.start(parts.getFirst()));
            case LOGS -> done(() -> show(stack.log(parts.getFirst())));
            case STATUS -> show(stack.status());
        };
    }

    private static int done(Runnable command) {
        command.run();
        return DONE;
    }

    private void up(Stack stack, List<String> parts) {
        stack.up(parts);
        Ports ports = stack.ports();
        out.println();
        out.println("  Kafka                   " + ports.kafka().address());
        out.println("  PostgreSQL              " + ports.postgres().address());
        out.println("  PG simulator and Slack  " + ports.simulator().url());
        out.println("  enrollment-service      " + ports.enrollment().url());
        out.println("  pg-gateway-service      " + ports.pgGateway().url());
        out.println("  compensation-service    " + ports.compensation().url());
        out.println("  reconciliation-service  " + ports.reconciliation().url());
    }

    private void show(LogFile log) {
        out.println(log.path());
        log.tail(LOG_LINES).forEach(line -> out.println("  " + line));
    }

    private int show(List<PartStatus> statuses) {
        String row = "%-24s%-9s%-11s%s%n";
        out.printf(row, "PART", "PID", "STATE", "PORT");
        statuses.forEach(status -> out.printf(row, status.part(),
                status.pid().isPresent() ? Long.toString(status.pid().getAsLong()) : "-", status.state().label(), status.port()));
        return statuses.stream().allMatch(PartStatus::isUp) ? DONE : NOT_ALL_UP;
    }
}
