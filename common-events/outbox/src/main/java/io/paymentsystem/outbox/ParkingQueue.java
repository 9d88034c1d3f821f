package io.paymentsystem.outbox;

import io.debezium.connector.base.QueueProvider;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The queue between Debezium's reader of the WAL and its engine, in memory, as Debezium's own is, save for one thing: whoever asks again and
 * again how much is in it is made to wait.
 *
 * <p>Debezium waits for its poll interval in whole milliseconds and spins through the last one, which would take a tenth of a core of every
 * idle relay. Debezium holds its lock around every call, so nothing here is shared; a reader with something to add waits that long too.
 */
public final class ParkingQueue<T> implements QueueProvider<T> {

    /** By this name Debezium finds it. */
    static final String NAME = "parking";

    private static final long AGAIN_NANOS = TimeUnit.MICROSECONDS.toNanos(500);
    private static final long PARK_NANOS = TimeUnit.MICROSECONDS.toNanos(500);
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
        inARow = now - askedNanos < AGAIN_NANOS ? inARow + 1 : 0;
        if (inARow >= IN_A_ROW_USUALLY) {
            LockSupport.parkNanos(PARK_NANOS);
        }
        askedNanos = System.nanoTime();
        return queue.size();
    }
}
