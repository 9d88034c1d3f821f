package io.paymentsystem.localstack.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asks a question again at a steady pace until the answer is yes or the time is up. */
public final class Poll {

    private static final Duration PACE = Duration.ofMillis(50);

    private Poll() {
    }

    /** True as soon as the condition holds, false when it never did within the limit or the thread was interrupted. */
    public static boolean until(Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() >= deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PACE.toNanos());
        }
        return true;
    }
}
