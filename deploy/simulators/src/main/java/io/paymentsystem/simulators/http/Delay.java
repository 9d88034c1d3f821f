package io.paymentsystem.simulators.http;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Lets simulated latency pass. */
public final class Delay {

    private Delay() {
    }

    /** Parks the calling thread, which should be a virtual one, for the given time; an interrupt, as on shutdown, ends it early. */
    public static void elapse(Duration duration) {
        long deadline = System.nanoTime() + duration.toNanos();
        long left = duration.toNanos();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(left);
            left = deadline - System.nanoTime();
        }
    }
}
