package io.paymentsystem.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The payments of one load: each with a number, from which its id, its course and its request follow. */
public final class Batch {

    /** Won. */
    public static final long PRICE = 50_000;

    private static final AtomicLong NEXT_COURSE = new AtomicLong(1);
    private static final AtomicLong LAST_MILLIS = new AtomicLong();
    private static final long VERSION_7 = 7L << 12;
    private static final long VARIANT = 1L << 63;

    private final Load load;
    private final long firstCourse;
    private final long high;

    private Batch(Load load, long firstCourse, long millis) {
        this.load = load;
        this.firstCourse = firstCourse;
        this.high = millis << 16 | VERSION_7;
    }

    /** Payments and courses that were not there before. */
    public static Batch of(Load load) {
        long millis = LAST_MILLIS.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis()));
        return new Batch(load, NEXT_COURSE.getAndAdd(load.courses()), millis);
    }

    public Load load() {
        return load;
    }

    /** UUIDs of version 7 that differ from those of every other batch in their first half, and are in the order of their numbers. */
    public UUID id(int number) {
        return new UUID(high, VARIANT | number);
    }

    /** Whether the id is of this batch. */
    public boolean owns(UUID id) {
        return id.getMostSignificantBits() == high;
    }

    /** The number of an id of this batch. */
    public static int number(UUID id) {
        return (int) id.getLeastSignificantBits();
    }

    /** The first of the batch's courses, which follow one another. */
    public long firstCourse() {
        return firstCourse;
    }

    long course(int number) {
        return firstCourse + number % load.courses();
    }

    /** As a producer would write it. */
    byte[] request(int number) {
        return "{\"paymentId\":\"%s\",\"courseId\":%d,\"studentId\":%d,\"amount\":%d}"
                .formatted(id(number), course(number), number + 1, PRICE).getBytes(StandardCharsets.UTF_8);
    }
}
