package io.paymentsystem.localstack.demo;

import io.paymentsystem.localstack.Interruption;
import io.paymentsystem.localstack.Stack;
import io.paymentsystem.localstack.part.Ports;
import io.paymentsystem.localstack.part.StackFailure;
import io.paymentsystem.localstack.process.Commands.CommandFailed;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows the system at work: {@code deploy/demo.sh} is a thin shell around it.
 *
 * <p>A stack that is up is used and left up; otherwise one is started and, unless {@code --stay} is given, stopped at the end.
 * Exits 0 only when every payment ended as it should and seats, enrolments and the PG's books agree.
 */
public final class Demo {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final long FIRST_COURSE_ID = 1_000_000;
    private static final long LAST_COURSE_ID = 2_000_000_000;

    private final Stack stack;
    private final RandomGenerator random;
    private final PrintStream out;
    private final PrintStream err;

    private Demo(Stack stack, RandomGenerator random, PrintStream out, PrintStream err) {
        this.stack = stack;
        this.random = random;
        this.out = out;
        this.err = err;
    }

    /** Takes {@code --stay} or nothing. */
    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        if (!given.isEmpty() && !given.equals(List.of("--stay"))) {
            System.err.println("usage: deploy/demo.sh [--stay]");
            System.exit(NOT_UNDERSTOOD);
        }
        System.exit(run(!given.isEmpty()));
    }

    private static int run(boolean stay) {
        try {
            Stack stack = Stack.in(Path.of(System.getProperty("stack.folder", "")), System.getenv(), System.out, System.err);
            return new Demo(stack, ThreadLocalRandom.current(), System.out, System.err).run(stay, stack.isRunning());
        } catch (StackFailure | DemoFailure | CommandFailed | UncheckedIOException failure) {
            System.err.println("demo: " + failure.getMessage());
            return FAILED;
        }
    }

    private int run(boolean stay, boolean ranBefore) {
        stack.up(List.of());
        if (ranBefore) {
            out.println("It is used as it is and left up.");
            return conclude(perform());
        }
        try (Interruption interruption = Interruption.undoingWith(stack::down)) {
            try {
                return conclude(perform());
            } finally {
                interruption.haltIfBegun();
                leave(stay);
            }
        }
    }

    private void leave(boolean stay) {
        if (stay) {
            out.println("The stack is left up; `deploy/stack.sh down` stops it.");
        } else {
            stack.down();
        }
    }

    private List<String> perform() {
        Ports ports = stack.ports();
        JsonMapper json = new JsonMapper();
        try (HttpClient http = HttpClient.newHttpClient(); Producer producer = new Producer(ports.kafka().address(), json)) {
            Enrollment enrollment = new Enrollment(new JsonClient(http, json, ports.enrollment().url()));
            Script script = Script.write(() -> freeCourseId(enrollment), UUID::randomUUID);
            return new Performance(script, enrollment,
                    new Timelines(new JsonClient(http, json, ports.reconciliation().url())),
                    new PgBooks(new JsonClient(http, json, ports.simulator().url())), producer, out).play();
        }
    }

    private long freeCourseId(Enrollment enrollment) {
        long id = random.nextLong(FIRST_COURSE_ID, LAST_COURSE_ID);
        return enrollment.course(id).isEmpty() ? id : freeCourseId(enrollment);
    }

    private int conclude(List<String> differences) {
        if (differences.isEmpty()) {
            out.println("\nEvery payment ended as it should; seats, enrolments and books agree.");
            return DONE;
        }
        err.println("\ndemo: not as it should be:");
        differences.forEach(difference -> err.println("  " + difference));
        return FAILED;
    }
}
