package io.paymentsystem.endtoend;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A steady pace. Whoever falls behind catches up at once, so that a stall makes no traffic disappear. */
final class Pace {

    private final long stepNanos;
    private long dueNanos = System.nanoTime();

    private Pace(long stepNanos) {
        this.stepNanos = stepNanos;
    }

    /** Takes the steps in their order, evenly over that time. */
    static void evenly(Duration over, List<? extends Runnable> steps) {
        var pace = new Pace(over.toNanos() / steps.size());
        steps.forEach(step -> {
            pace.await();
            step.run();
        });
    }

    /** Takes the step again and again until it is over. */
    static void perSecond(int number, Runnable step, BooleanSupplier over) {
        var pace = new Pace(Duration.ofSeconds(1).toNanos() / number);
        while (!over.getAsBoolean()) {
            pace.await();
            step.run();
        }
    }

    private void await() {
        long leftNanos = dueNanos - System.nanoTime();
        while (leftNanos > 0) {
            LockSupport.parkNanos(leftNanos);
            leftNanos = dueNanos - System.nanoTime();
        }
        dueNanos += stepNanos;
    }
}
