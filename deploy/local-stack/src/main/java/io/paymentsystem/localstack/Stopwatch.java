package io.paymentsystem.localstack;

import java.util.Locale;

/** Tells people how long something took. */
record Stopwatch(long startNanos) {

    private static final double NANOS_PER_SECOND = 1e9;

    static Stopwatch start() {
        return new Stopwatch(System.nanoTime());
    }

    /** The time since the start, in seconds. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%4.1f s", (System.nanoTime() - startNanos) / NANOS_PER_SECOND);
    }
}
