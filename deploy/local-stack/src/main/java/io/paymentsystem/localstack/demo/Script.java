package io.paymentsystem.localstack.demo;

import static io.paymentsystem.localstack.demo.Statuses.CANCELLED;
import static io.paymentsystem.localstack.demo.Statuses.EXCEEDS_CAPACITY;
import static io.paymentsystem.localstack.demo.Statuses.FINAL_COMPLETED;
import static io.paymentsystem.localstack.demo.Statuses.REJECTED;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** The demo's 60 payments, in six acts, for courses that nobody else uses. */
record Script(List<Course> courses, Act paid, Act full, Act wrongAmount, Act unknownCourse, Act declined, Act closed) {

    /** Writes the script for course ids that are free and payment ids that are new. */
    static Script write(LongSupplier freeCourseIds, Supplier<UUID> paymentIds) {
        Course popular = new Course(freeCourseIds.getAsLong(), 40, 50_000);
        Course small = new Course(freeCourseIds.getAsLong(), 5, 30_000);
        Course closing = new Course(freeCourseIds.getAsLong(), 10, 70_000);
        Course unknown = new Course(freeCourseIds.getAsLong(), 0, 10_000);
        Requests of = new Requests(paymentIds);
        return new Script(List.of(popular, small, closing),
                new Act("paid and enrolled", of.make(24, 100, popular, 0), Map.of(FINAL_COMPLETED, 24L)),
                new Act("20 students, 5 seats", of.make(20, 200, small, 0), Map.of(FINAL_COMPLETED, 5L, EXCEEDS_CAPACITY, 15L)),
                new Act("wrong amount", of.make(4, 300, popular, -1), Map.of(REJECTED, 4L)),
                new Act("unknown course", of.make(3, 400, unknown, 0), Map.of(REJECTED, 3L)),
                new Act("declined by the PG", of.make(5, 500, popular, 0), Map.of(CANCELLED, 5L)),
                new Act("course closed, money taken", of.make(4, 600, closing, 0), Map.of(CANCELLED, 4L)));
    }

    List<Act> acts() {
        return List.of(paid, full, wrongAmount, unknownCourse, declined, closed);
    }

    List<PaymentRequest> requests() {
        return acts().stream().flatMap(act -> act.requests().stream()).toList();
    }

    /** A course to be opened; the price is in won. */
    record Course(long id, int capacity, long price) {
    }

    private record Requests(Supplier<UUID> paymentIds) {

        List<PaymentRequest> make(int count, long firstStudent, Course course, long surcharge) {
            return LongStream.range(firstStudent, firstStudent + count)
                    .mapToObj(student -> new PaymentRequest(paymentIds.get(), course.id(), student, course.price() + surcharge))
                    .toList();
        }
    }
}
