package io.paymentsystem.endtoend;

import java.util.UUID;

/** A payment as a producer in any language writes it. */
record Payment(UUID id, long courseId, long studentId, long amount) {

    static Payment of(Course course, long studentId) {
        return new Payment(UUID.randomUUID(), course.id(), studentId, course.price());
    }

    String json() {
        return "{\"paymentId\":\"%s\",\"courseId\":%d,\"studentId\":%d,\"amount\":%d}".formatted(id, courseId, studentId, amount);
    }

    Payment costing(long otherAmount) {
        return new Payment(id, courseId, studentId, otherAmount);
    }
}
