package io.paymentsystem.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every way that a payment can go, as its producer sees it. */
@EndToEnd
class PaymentJourneyTests {

    private static final long PRICE = 50_000;

    @Test
    void aPlainRecordEndsCompleted(PaymentSystem system) {
        Course course = system.course(10, PRICE);
        Payment payment = Payment.of(course, 42);
        system.submit(payment);

        system.awaitStatus(payment, "FINAL_COMPLETED");
        system.awaitTimeline(payment, "payment.requested", "payment.count-updated", "payment.processed", "payment.completed");
        assertThat(system.pg().books(payment)).containsExactly("CAPTURE");
        assertThat(system.seatsTaken(course)).isOne();
        assertThat(system.enrolled(course)).isOne();
    }

    @Test
    void aPostedPaymentIsAnsweredOnceItHasEnded(PaymentSystem system) {
        Payment payment = Payment.of(system.course(10, PRICE), 42);

        assertThat(system.post(payment, "wait=30")).isEqualTo(200);
        assertThat(system.status(payment)).isEqualTo("FINAL_COMPLETED");
    }

    @Test
    void theLastSeatIsSoldOnce(PaymentSystem system) {
        Course course = system.course(1, PRICE);
        Payment first = Payment.of(course, 1);
        Payment second = Payment.of(course, 2);
        system.submit(first);
        system.awaitStatus(first, "FINAL_COMPLETED");
        system.submit(second);

        system.awaitStatus(second, "EXCEEDS_CAPACITY");
        system.awaitTimeline(second, "payment.requested", "compensation.first", "compensation.completed");
        assertThat(system.pg().books(second)).isEmpty();
    }

    @Test
    void whatCannotBeBoughtIsRejectedWithAReason(PaymentSystem system) {
        Course course = system.course(10, PRICE);
        Payment wrongAmount = Payment.of(course, 1).costing(1);
        Payment unknownCourse = Payment.of(new Course(-1, PRICE), 1);
        system.submit(wrongAmount);
        system.submit(unknownCourse);

        system.awaitStatus(wrongAmount, "REJECTED");
        system.awaitStatus(unknownCourse, "REJECTED");
        assertThat(system.shown(wrongAmount).path("reason").asString()).contains("costs 50000 won, not 1");
        assertThat(system.shown(unknownCourse).path("reason").asString()).isEqualTo("there is no course -1");
        assertThat(system.pg().books(wrongAmount)).isEmpty();
    }

    @Test
    void aDeclinedPaymentGivesItsSeatBack(PaymentSystem system) {
        Course course = system.course(1, PRICE);
        Payment payment = Payment.of(course, 42);
        system.pg().treats(payment, "{\"declineRate\":1}");
        system.submit(payment);

        system.awaitStatus(payment, "CANCELLED");
        system.awaitTimeline(payment, "payment.requested", "payment.count-updated", "compensation.second",
                "pg.cancel-requested", "pg.cancel-answered", "compensation.completed");
        assertThat(system.pg().books(payment)).isEmpty();
        assertThat(system.seatsTaken(course)).isZero();
    }

    @Test
    void moneyTakenForAClosedCourseComesBack(PaymentSystem system) {
        Course course = system.course(1, PRICE);
        Payment payment = Payment.of(course, 42);
        system.pg().treats(payment, "{\"latencyMs\":1500}");
        system.submit(payment);
        system.awaitStatus(payment, "COUNT_UPDATED");
        system.close(course);

        system.awaitStatus(payment, "CANCELLED");
        assertThat(system.pg().books(payment)).containsExactly("CAPTURE", "REFUND");
        assertThat(system.seatsTaken(course)).isZero();
        system.awaitTimeline(payment, "payment.requested", "payment.count-updated", "payment.processed", "compensation.final",
                "pg.cancel-requested", "pg.cancel-answered", "compensation.completed");
    }

    @Test
    void theSameRecordFiveTimesIsOnePayment(PaymentSystem system) {
        Course course = system.course(10, PRICE);
        Payment payment = Payment.of(course, 42);
        IntStream.range(0, 5).forEach(_ -> system.submit(payment));
        Payment last = Payment.of(course, 43);
        system.submit(last);

        system.awaitEnds(List.of(payment, last));
        assertThat(system.pg().books(payment)).containsExactly("CAPTURE");
        assertThat(system.seatsTaken(course)).isEqualTo(2);
    }

    @Test
    void anotherBodyForTheSameIdIsRefused(PaymentSystem system) {
        Payment payment = Payment.of(system.course(10, PRICE), 42);
        Payment forged = new Payment(payment.id(), payment.courseId(), 43, payment.amount());
        system.submit(payment);
        system.awaitStatus(payment, "FINAL_COMPLETED");
        system.submit(forged);

        assertThat(system.deadLetters().awaitReason(forged.json())).contains("used before with another body");
        assertThat(system.post(forged, "wait=1")).isEqualTo(409);
        assertThat(system.shown(payment).path("studentId").asLong()).isEqualTo(42);
        assertThat(system.pg().books(payment)).containsExactly("CAPTURE");
    }

    @Test
    void badRecordsHarmNothingAroundThem(PaymentSystem system) {
        Course course = system.course(10, PRICE);
        String key = Long.toString(course.id());
        Payment before = Payment.of(course, 1);
        Payment after = Payment.of(course, 2);
        String notJson = "<payment id='" + before.id() + "'/>";
        String missing = "{\"paymentId\":\"%s\",\"courseId\":1,\"studentId\":1}".formatted(before.id());
        String negative = before.costing(-1).json();
        String oversized = "x".repeat(100_000) + before.id();

        system.submit(before);
        List.of(notJson, missing, negative, oversized).forEach(bad -> system.topics().send("payment.requested", key, bad));
        system.submit(after);

        assertThat(system.awaitEnds(List.of(before, after))).containsOnlyKeys("FINAL_COMPLETED");
        assertThat(system.deadLetters().awaitReason(notJson)).startsWith("not JSON");
        assertThat(system.deadLetters().awaitReason(missing)).contains("amount");
        assertThat(system.deadLetters().awaitReason(negative)).isEqualTo("amount must be greater than 0, but is -1");
        assertThat(system.deadLetters().awaitReason(oversized)).contains("at most 65,536");
    }
}
