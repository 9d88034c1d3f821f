package io.paymentsystem.bench.load;

import io.paymentsystem.bench.result.Measurement.Latency;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/** When each payment of a batch was acknowledged, and when its end was seen. Thread-safe; an end that is told again counts once. */
public final class Journal {

    private final Batch batch;
    private final AtomicLongArray acknowledgedAt;
    private final AtomicLongArray endedAt;
    private final CountDownLatch open;

    public Journal(Batch batch) {
        int payments = batch.load().payments();
        this.batch = batch;
        this.acknowledgedAt = new AtomicLongArray(payments);
        this.endedAt = new AtomicLongArray(payments);
        this.open = new CountDownLatch(payments);
    }

    void acknowledged(int number, long nanoTime) {
        acknowledgedAt.set(number, nanoTime);
    }

    /** Payments of other batches are passed over. */
    void ended(UUID paymentId, long nanoTime) {
        if (batch.owns(paymentId) && endedAt.compareAndSet(Batch.number(paymentId), 0, nanoTime)) {
            open.countDown();
        }
    }

    /** Whether all had ended within that time. */
    public boolean awaitEnds(long seconds) throws InterruptedException {
        return open.await(seconds, TimeUnit.SECONDS);
    }

    /** How many have not ended. */
    public long open() {
        return open.getCount();
    }

    /** From acknowledgement to end, once all have ended; of one whose end was seen before its acknowledgement, nothing. */
    public Latency latency() {
        double[] millis = new double[endedAt.length()];
        Arrays.setAll(millis, number -> Math.max(0, endedAt.get(number) - acknowledgedAt.get(number)) / 1e6);
        return quantiles(millis);
    }

    /** By nearest rank. */
    static Latency quantiles(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Latency(ranked(sorted, 0.50), ranked(sorted, 0.99));
    }

    private static double ranked(double[] sorted, double part) {
        return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }
}
