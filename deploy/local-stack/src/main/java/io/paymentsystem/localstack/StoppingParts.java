package io.paymentsystem.localstack;

import io.paymentsystem.localstack.part.Part;
import io.paymentsystem.localstack.process.LiveProcess;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Stops parts in good order: what others need stops after them, what is independent stops together. */
record StoppingParts(Running running, Duration limit, PrintStream out) {

    /** Stops those of the parts that run, by SIGKILL when they do not stop within the limit. Says nothing about the others. */
    void stop(List<Part> parts) {
        List<Part> remaining = new ArrayList<>(parts);
        while (!remaining.isEmpty()) {
            List<Part> free = remaining.stream().filter(Predicate.not(part -> isNeeded(part, remaining))).toList();
            InParallel.map(free, this::stop);
            remaining.removeAll(free);
        }
    }

    private static boolean isNeeded(Part part, List<Part> byThese) {
        return byThese.stream().anyMatch(other -> other.needs().contains(part.name()));
    }

    private boolean stop(Part part) {
        return running.process(part).map(process -> stop(part, process)).orElse(false);
    }

    private boolean stop(Part part, LiveProcess process) {
        Stopwatch stopwatch = Stopwatch.start();
        boolean stopped = process.stop(part.stopSignal(), limit);
        if (!stopped) {
            process.killTree();
        }
        running.home().pidFile(part.name()).delete();
        String how = stopped ? "stopped in" : "did not stop when asked, killed after";
        out.printf("  %-24s%s %s%n", part.name(), how, stopwatch);
        return stopped;
    }
}
