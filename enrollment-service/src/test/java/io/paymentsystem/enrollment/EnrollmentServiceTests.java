package io.paymentsystem.enrollment;

import static io.paymentsystem.contract.PaymentStatus.CANCELLATION_FAILED;
import static io.paymentsystem.contract.PaymentStatus.CANCELLED;
import static io.paymentsystem.contract.PaymentStatus.COUNT_UPDATED;
import static io.paymentsystem.contract.PaymentStatus.EXCEEDS_CAPACITY;
import static io.paymentsystem.contract.PaymentStatus.FINAL_COMPENSATION_FAILED;
import static io.paymentsystem.contract.PaymentStatus.FINAL_COMPLETED;
import static io.paymentsystem.contract.PaymentStatus.PAYMENT_PROCESSED;
import static io.paymentsystem.contract.PaymentStatus.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.Compensation;
import io.paymentsystem.contract.CompensationCompleted;
import io.paymentsystem.contract.CompensationFinal;
import io.paymentsystem.contract.CompensationFirst;
import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.EventHeaders;
import io.paymentsystem.contract.PaymentCompleted;
import io.paymentsystem.contract.PaymentCountUpdated;
import io.paymentsystem.contract.PaymentKey;
import io.paymentsystem.contract.PaymentRequested;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.contract.Topics;
import io.paymentsystem.messaging.BatchHandler;
import io.paymentsystem.testsupport.Scenario;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Steps one and three and what compensations undo, on the real broker and database; the gateway's part is played by its events. */
class EnrollmentServiceTests extends EnrollmentTest {

    @Autowired BatchHandler<CompensationCompleted> applyingCompensations;

    @Test
    void takesTheSeatThenTheMoneyThenEnrols() {
        scenario.send(new PaymentRequested(paymentId, course, 42, PRICE, new PaymentKey("tgen_1")));

        var counted = scenario.expect(PaymentCountUpdated.class, paymentId);
        assertThat(counted).isEqualTo(new PaymentCountUpdated(paymentId, course, 42, PRICE, new PaymentKey("tgen_1")));
        assertThat(api.seatsTaken(course)).isOne();

        scenario.send(processed(paymentId));
        scenario.expect(PaymentCompleted.class, paymentId);
        assertThat(api.history(paymentId)).containsExactly("CREATED", "COUNT_UPDATED", "PAYMENT_PROCESSED", "FINAL_COMPLETED");
        assertThat(api.enrolled(course)).isOne();
    }

    @Test
    void sellsNoSeatTwice() {
        List<UUID> ids = IntStream.range(0, 300).mapToObj(_ -> UUID.randomUUID()).toList();
        IntStream.range(0, 300).forEach(i -> scenario.send(new PaymentRequested(ids.get(i), course, i, PRICE, null)));

        scenario.eventually(() ->
                assertThat(ids.stream().mapToLong(id -> scenario.count(CompensationFirst.class, id)).sum()).isEqualTo(298));
        assertThat(ids.stream().mapToLong(id -> scenario.count(PaymentCountUpdated.class, id)).sum()).isEqualTo(2);
        assertThat(api.seatsTaken(course)).isEqualTo(2);
    }

    @Test
    void endsARefusedPaymentOnceItsFirstCompensationIsThrough() {
        scenario.send(new PaymentRequested(paymentId, 999_999, 42, PRICE, null));

        var first = scenario.expect(CompensationFirst.class, paymentId);
        assertThat(first.outcome()).isEqualTo(REJECTED);
        assertThat(first.reason()).isEqualTo("there is no course 999999");

        scenario.send(new CompensationCompleted(paymentId, 999_999, 42, PRICE, Compensation.FIRST, REJECTED, first.reason()));
        status(paymentId, REJECTED);
        assertThat(api.payment(paymentId)).containsEntry("reason", "there is no course 999999");
    }

    @Test
    void takesTheSameRequestFiveTimesAsOne() {
        var request = new PaymentRequested(paymentId, course, 42, PRICE, null);
        IntStream.range(0, 5).forEach(_ -> scenario.send(request));
        var last = new PaymentRequested(UUID.randomUUID(), course, 43, PRICE, null);
        scenario.send(last);

        scenario.expect(PaymentCountUpdated.class, last.paymentId());
        assertThat(scenario.count(PaymentCountUpdated.class, paymentId)).isOne();
        assertThat(api.seatsTaken(course)).isEqualTo(2);
    }

    @Test
    void refusesAnotherBodyForTheSameIdAndLeavesTheFirstUntouched() {
        scenario.send(new PaymentRequested(paymentId, course, 42, PRICE, null));
        scenario.expect(PaymentCountUpdated.class, paymentId);
        var other = new PaymentRequested(paymentId, course, 43, PRICE, null);
        scenario.send(other);

        var deadLetter = scenario.expectDeadLetter(
                Topics.PAYMENT_REQUESTED, dead -> new String(dead.value()).equals(EventCodec.write(other)));
        assertThat(Scenario.header(deadLetter, EventHeaders.DEAD_LETTER_REASON)).contains("used before with another body");
        assertThat(api.payment(paymentId)).containsEntry("studentId", 42).containsEntry("status", "COUNT_UPDATED");
    }

    @Test
    void putsWhatIsNoRequestOnTheDeadLetterTopicAndGoesOn() {
        scenario.send(Topics.PAYMENT_REQUESTED, "k1", "not json " + paymentId);
        scenario.send(Topics.PAYMENT_REQUESTED, "k1", "{\"paymentId\":\"" + paymentId + "\",\"courseId\":1,\"studentId\":1,\"amount\":-1}");
        scenario.send(Topics.PAYMENT_REQUESTED, "k1", "x".repeat(900_000));
        scenario.send(new PaymentRequested(paymentId, course, 42, PRICE, null));

        scenario.expect(PaymentCountUpdated.class, paymentId);
        var notJson = scenario.expectDeadLetter(Topics.PAYMENT_REQUESTED, dead -> new String(dead.value()).equals("not json " + paymentId));
        assertThat(new String(notJson.key())).isEqualTo("k1");
        assertThat(Scenario.header(notJson, EventHeaders.DEAD_LETTER_REASON)).startsWith("not JSON");
        var negative = scenario.expectDeadLetter(Topics.PAYMENT_REQUESTED, dead -> new String(dead.value()).contains("\"amount\":-1"));
        assertThat(Scenario.header(negative, EventHeaders.DEAD_LETTER_REASON)).isEqualTo("amount must be greater than 0, but is -1");
        scenario.expectDeadLetter(Topics.PAYMENT_REQUESTED, dead -> dead.value().length == 900_000);
    }

    @Test
    void cutsAValueThatOnlyCompressionLetThrough() {
        scenario.send(Topics.PAYMENT_REQUESTED, "k1", "x".repeat(3_000_000));
        scenario.send(new PaymentRequested(paymentId, course, 42, PRICE, null));

        scenario.expect(PaymentCountUpdated.class, paymentId);
        var cut = scenario.expectDeadLetter(Topics.PAYMENT_REQUESTED, dead -> dead.value().length == 1024 * 1024);
        assertThat(Scenario.header(cut, EventHeaders.DEAD_LETTER_ORIGINAL_BYTES)).isEqualTo("3000000");
        assertThat(Scenario.header(cut, EventHeaders.DEAD_LETTER_REASON)).startsWith("the value has 3,000,000 bytes");
    }

    @Test
    void givesTheMoneyBackWhenTheCourseWasClosedMeanwhile() {
        scenario.send(new PaymentRequested(paymentId, course, 42, PRICE, null));
        scenario.expect(PaymentCountUpdated.class, paymentId);
        api.close(course);
        scenario.send(processed(paymentId));

        assertThat(scenario.expect(CompensationFinal.class, paymentId).reason()).contains("was closed after the money was taken");
        status(paymentId, PAYMENT_PROCESSED);
        assertThat(api.seatsTaken(course)).as("money first, seat second").isOne();

        scenario.send(ended(paymentId, Compensation.FINAL, CANCELLED));
        status(paymentId, CANCELLED);
        assertThat(api.seatsTaken(course)).isZero();
    }

    @Test
    void keepsTheSeatWhileACompensationHasFailedAndGivesItBackOnce() {
        scenario.send(new PaymentRequested(paymentId, course, 42, PRICE, null));
        scenario.expect(PaymentCountUpdated.class, paymentId);
        api.close(course);
        scenario.send(processed(paymentId));
        scenario.expect(CompensationFinal.class, paymentId);
        scenario.send(ended(paymentId, Compensation.FINAL, FINAL_COMPENSATION_FAILED));
        status(paymentId, FINAL_COMPENSATION_FAILED);
        assertThat(api.seatsTaken(course)).isOne();

        IntStream.range(0, 3).forEach(_ -> scenario.send(ended(paymentId, Compensation.FINAL, CANCELLED)));
        status(paymentId, CANCELLED);
        scenario.send(ended(paymentId, Compensation.FINAL, FINAL_COMPENSATION_FAILED));
        everythingSentSoFarIsApplied();
        assertThat(api.seatsTaken(course)).isZero();
        status(paymentId, CANCELLED);
    }

    @Test
    void givesTheSeatBackOnceWhenFailureAndSuccessOfACompensationArriveTogether() {
        manyPaymentsAreStored();
        scenario.send(new PaymentRequested(paymentId, course, 42, PRICE, null));
        scenario.expect(PaymentCountUpdated.class, paymentId);
        var failed = received(ended(paymentId, Compensation.SECOND, CANCELLATION_FAILED));
        var cancelled = received(ended(paymentId, Compensation.SECOND, CANCELLED));

        assertThat(applyingCompensations.handle(List.of(failed, cancelled))).isEmpty();
        assertThat(applyingCompensations.handle(List.of(cancelled))).isEmpty();

        assertThat(api.history(paymentId)).containsExactly("CREATED", "COUNT_UPDATED", "CANCELLATION_FAILED", "CANCELLED");
        assertThat(api.payment(paymentId)).containsEntry("status", "CANCELLED");
        assertThat(api.seatsTaken(course)).isZero();
    }

    @Test
    void refusesMoneyForAPaymentThatNobodyAskedFor() {
        scenario.send(processed(paymentId));

        var dead = scenario.expectDeadLetter(Topics.PAYMENT_PROCESSED, it -> new String(it.value()).contains(paymentId.toString()));
        assertThat(Scenario.header(dead, EventHeaders.DEAD_LETTER_REASON)).isEqualTo("payment " + paymentId + " is unknown");
    }

    @Test
    void takesAPaymentOverHttpAndWaitsForItsEnd() {
        var request = new PaymentRequested(paymentId, course, 42, PRICE, null);
        assertThat(api.submit(request)).isEqualTo(202);
        assertThat(api.payment(paymentId)).containsEntry("paymentId", paymentId.toString());
        assertThat(api.submit(request)).isEqualTo(202);
        assertThat(api.submit(new PaymentRequested(paymentId, course, 42, PRICE + 1, null))).isEqualTo(409);

        scenario.expect(PaymentCountUpdated.class, paymentId);
        assertThat(api.submit(request, "wait=1")).isEqualTo(202);
        scenario.send(processed(paymentId));
        assertThat(api.submit(request, "wait=20")).isEqualTo(200);
        assertThat(api.payment(paymentId)).containsEntry("status", FINAL_COMPLETED.name());
        assertThat(scenario.count(PaymentCountUpdated.class, paymentId)).isOne();
    }

    @Test
    void namesInTheHistoryTheEventThatARequestOverHttpLeftAs() {
        api.submit(new PaymentRequested(paymentId, course, 42, PRICE, null));
        scenario.expect(PaymentCountUpdated.class, paymentId);

        String requested = scenario.expectReceived(PaymentRequested.class, paymentId).eventId().toString();
        assertThat(api.history(paymentId, "cause")).containsExactly("POST /payment", Topics.PAYMENT_REQUESTED);
        assertThat(api.history(paymentId, "eventId")).containsExactly(requested, requested);
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        assertThat(api.problem("POST", "/payment", "{\"amount\":1}")).startsWith("400 ").contains("courseId");
        assertThat(api.problem("POST", "/payment", "")).isEqualTo("400 the record has no value");
        assertThat(api.problem("GET", "/payments/" + paymentId, "")).isEqualTo("404 there is no payment " + paymentId);
        assertThat(api.problem("PUT", "/courses/1", "{\"capacity\":-1,\"price\":1}"))
                .startsWith("400 capacity must be given and 0 or more");
        assertThat(api.problem("PUT", "/courses/1", "{\"capacity\":1.5,\"price\":1}")).startsWith("400 ");
        assertThat(api.problem("POST", "/courses/424242/close", "")).isEqualTo("404 there is no course 424242");
    }

    @Test
    void keepsACourseFromShrinkingBelowItsTakenSeats() {
        scenario.send(new PaymentRequested(paymentId, course, 42, PRICE, null));
        scenario.expect(PaymentCountUpdated.class, paymentId);

        assertThat(api.problem("PUT", "/courses/" + course, "{\"capacity\":0,\"price\":1}"))
                .isEqualTo("409 course %d has 1 seats taken, so its capacity cannot become 0".formatted(course));
    }

    @Test
    void endsAPaymentForAFullCourseAsExceedsCapacity() {
        api.open(course, 0, PRICE);
        scenario.send(new PaymentRequested(paymentId, course, 42, PRICE, null));

        var first = scenario.expect(CompensationFirst.class, paymentId);
        assertThat(first.outcome()).isEqualTo(EXCEEDS_CAPACITY);
        scenario.send(new CompensationCompleted(paymentId, course, 42, PRICE, Compensation.FIRST, EXCEEDS_CAPACITY, first.reason()));
        status(paymentId, EXCEEDS_CAPACITY);
        assertThat(api.history(paymentId)).containsExactly("CREATED", "EXCEEDS_CAPACITY");
    }

    /** Which of two values an update joins a row to depends on the plan, and the plan on the size of the table. */
    private void manyPaymentsAreStored() {
        jdbc.sql("""
                insert into payment (id, course_id, student_id, amount, status, requested_at, updated_at)
                select gen_random_uuid(), -1, student, 1, 'REJECTED', now(), now() from generate_series(1, 20000) student
                """).update();
        jdbc.sql("analyze payment").update();
    }

    /** Compensations of one course are applied in order, so once a later one is seen to be applied the earlier ones are too. */
    private void everythingSentSoFarIsApplied() {
        UUID later = UUID.randomUUID();
        scenario.send(ended(later, Compensation.FINAL, CANCELLED));
        scenario.expectDeadLetter(Topics.COMPENSATION_COMPLETED, dead -> new String(dead.value()).contains(later.toString()));
    }

    private CompensationCompleted ended(UUID id, Compensation compensation, PaymentStatus outcome) {
        return new CompensationCompleted(id, course, 42, PRICE, compensation, outcome, "the PG cancelled it");
    }
}
