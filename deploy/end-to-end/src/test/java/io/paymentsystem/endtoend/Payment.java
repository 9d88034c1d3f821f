package io.paymentsystem.endtoend;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** A payment as a producer in any language writes it. */
record Payment(UUID id, long courseId, long studentId, long amount) {

    static Payment of(Course course, long studentId) {
        return new Payment(UUID.randomUUID(), course.id(), studentId, course.price());
    }

    /** A payment whose id, and with it what the PG makes of it, is drawn from the generator. */
    static Payment of(Course course, long studentId, RandomGenerator random) {
        return new Payment(new UUID(random.nextLong(), random.nextLong()), course.id(), studentId, course.price());
    }

    String json() {
        return "{\"paymentId\":\"%s\",\"courseId\":%d,\"studentId\":%d,\"amount\":%d}".formatted(id, courseId, studentId, amount);
    }

    Payment costing(long otherAmount) {
        return new Payment(id, courseId, studentId, otherAmount);
    }
}
