package io.paymentsystem.localstack;

import io.paymentsystem.localstack.part.Part;
import io.paymentsystem.localstack.part.StackFailure;
import io.paymentsystem.localstack.part.StackHome;
import io.paymentsystem.localstack.process.Background;
import io.paymentsystem.localstack.process.LaunchPlan;
import io.paymentsystem.localstack.process.LiveProcess;
import io.paymentsystem.localstack.process.Poll;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Starts single parts and remembers which, until it is closed; from then on it starts no more. */
final class PartStarter {

    private static final int LOG_LINES = 20;

    private final Running running;
    private final Duration limit;
    private final PrintStream out;
    private final List<Part> started = new ArrayList<>();
    private boolean closed;

    PartStarter(Running running, Duration limit, PrintStream out) {
        this.running = running;
        this.limit = limit;
        this.out = out;
    }

    /**
     * Checks the ports of those of the parts that do not run, before any is started.
     *
     * @throws StackFailure when another program has one of them
     */
    void announce(List<Part> parts) {
        List<Part> absent = parts.stream().filter(part -> running.process(part).isEmpty()).toList();
        absent.forEach(PartStarter::requireFreePort);
        out.println("Starting in " + running.home().root() + ": "
                + absent.stream().map(Part::name).collect(Collectors.joining(", ")));
    }

    private static void requireFreePort(Part part) {
        if (!part.port().isFree()) {
            throw new StackFailure("Port " + part.port().number() + ", which " + part.name() + " needs, is taken by another program;"
                    + " stop that, or set " + part.port().variable() + " to another port.");
        }
    }

    /** Starts the part unless it runs, and returns when it is ready. */
    void start(Part part) {
        Stopwatch stopwatch = Stopwatch.start();
        Optional<LiveProcess> present = running.process(part);
        LiveProcess process = present.or(() -> launch(part, part.launch().prepare()))
                .orElseThrow(() -> failure(part, "ended while starting"));
        boolean decided = Poll.until(limit, () -> !process.isAlive() || part.readiness().isReady(process.pid()));
        if (!process.isAlive()) {
            throw failure(part, "ended while starting");
        }
        if (!decided) {
            throw failure(part, "was not ready within " + limit.toSeconds() + " s");
        }
        String how = present.isPresent() ? "ran already    " : "ready in " + stopwatch;
        out.printf("  %-24s%s   %s%n", part.name(), how, part.port().address());
    }

    private synchronized Optional<LiveProcess> launch(Part part, LaunchPlan plan) {
        if (closed) {
            throw new StackFailure(part.name() + " is not started any more.");
        }
        StackHome home = running.home();
        home.log(part.name()).rotate();
        started.add(part);
        return Background.start(plan, home.log(part.name()), home.pidFile(part.name()));
    }

    private StackFailure failure(Part part, String what) {
        return new StackFailure(part.name() + " " + what, part, running.home().log(part.name()).tail(LOG_LINES));
    }

    /** Starts nothing more and gives the parts whose processes were started here. */
    synchronized List<Part> close() {
        closed = true;
        return List.copyOf(started);
    }
}
