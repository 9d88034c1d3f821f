package io.paymentsystem.outbox;

import io.debezium.connector.base.QueueProvider;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;

/**
 * The queue between Debezium's reader of the WAL and its engine, in memory, as Debezium's own is, save for one thing: whoever asks
 * again and again how much is in it, while nothing is, is made to wait.
 *
 * <p>Debezium waits for its poll interval in whole milliseconds and spins through the last one, which would take a tenth of a core of every
 * idle relay. Debezium holds its lock around every call, save when a metric asks for the size, which may be off by a few then and is as
 * unguarded in Debezium's own. So nothing here needs a lock, and a reader with something to add waits while the asker is parked.
 */
public final class ParkingQueue<T> implements QueueProvider<T> {

    /** By this name Debezium finds it. */
    static final String NAME = "parking";

    /** How long an asker is parked; well below the shortest poll interval. */
    static final Duration PARK = Duration.ofNanos(500_000);

    /** Who asks again sooner than this asks in a row. */
    private static final Duration AGAIN = Duration.ofNanos(500_000);
    /** A poll asks twice before it waits. */
    private static final int IN_A_ROW_USUALLY = 3;

    private final Queue<T> queue = new ArrayDeque<>();
    private int inARow;
    private long askedNanos = System.nanoTime();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void configure(Map<String, ?> configuration) {
        // How much goes in is Debezium's to say.
    }

    @Override
    public void enqueue(T event) {
        inARow = 0;
        queue.add(event);
    }

    @Override
    public T poll() {
        inARow = 0;
        return queue.remove();
    }

    @Override
    public int size() {
        long now = System.nanoTime();
        inARow = now - askedNanos < AGAIN.toNanos() ? inARow + 1 : 0;
        if (inARow >= IN_A_ROW_USUALLY && queue.isEmpty()) {
            LockSupport.parkNanos(PARK.toNanos());
        }
        askedNanos = System.nanoTime();
        return queue.size();
    }
}
