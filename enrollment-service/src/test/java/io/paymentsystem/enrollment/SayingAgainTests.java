package io.paymentsystem.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.CompensationFinal;
import io.paymentsystem.contract.EventHeaders;
import io.paymentsystem.contract.PaymentCompleted;
import io.paymentsystem.contract.PaymentCountUpdated;
import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.contract.PaymentRequested;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.messaging.BatchHandler;
import io.paymentsystem.messaging.Received;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a repair brings to light again, as what was said the first time may have been lost. */
class SayingAgainTests extends EnrollmentTest {

    private static final Instant ENROLLED_AT = Instant.parse("2026-01-02T03:04:05.678901Z");

    @Autowired BatchHandler<PaymentProcessed> recordingEnrolments;
    @Autowired TransactionTemplate transaction;

    private final UUID run = UUID.randomUUID();

    @Test
    void saysAgainThatTheEnrolmentIsRecorded() {
        UUID id = paymentIn(PaymentStatus.FINAL_COMPLETED, 42);
        enrolled(id);

        send(processed(id), Map.of(EventHeaders.RECONCILIATION_RUN, run.toString(), EventHeaders.TRACEPARENT, TRACEPARENT));

        Received<PaymentCompleted> again = scenario.expectReceived(PaymentCompleted.class, id);
        assertThat(again.event()).isEqualTo(new PaymentCompleted(id, course, 42, 1, ENROLLED_AT));
        assertThat(again.reconciliationRun()).contains(run);
        assertThat(again.traceparent()).isEqualTo(TRACEPARENT);
    }

    @Test
    void saysAgainThatTheMoneyIsToGoBack() {
        UUID id = paymentIn(PaymentStatus.PAYMENT_PROCESSED, 42);

        send(processed(id), Map.of(EventHeaders.RECONCILIATION_RUN, run.toString(), EventHeaders.TRACEPARENT, TRACEPARENT));

        Received<CompensationFinal> again = scenario.expectReceived(CompensationFinal.class, id);
        assertThat(again.event()).isEqualTo(new CompensationFinal(
                id, course, 42, 1, "course %d was closed after the money was taken".formatted(course)));
        assertThat(again.reconciliationRun()).contains(run);
        assertThat(again.traceparent()).isEqualTo(TRACEPARENT);
    }

    @Test
    void saysAgainThatTheStudentIsEnrolledByAnotherPayment() {
        UUID id = paymentIn(PaymentStatus.PAYMENT_PROCESSED, 42);
        enrolled(UUID.randomUUID());

        assertThat(saidUpon(repair(id))).singleElement().asString()
                .contains("student 42 is enrolled in course %d already".formatted(course));
    }

    @Test
    void saysWordByWordWhatItSaidTheFirstTime() {
        scenario.send(new PaymentRequested(paymentId, course, 42, PRICE, null));
        scenario.expect(PaymentCountUpdated.class, paymentId);

        List<String> first = saidUpon(received(processed(paymentId)));

        assertThat(first).singleElement().asString().contains("enrolledAt");
        assertThat(saidUpon(repair(paymentId))).isEqualTo(first);
    }

    @Test
    void saysNothingAgainUponAnOrdinaryDuplicate() {
        UUID completed = paymentIn(PaymentStatus.FINAL_COMPLETED, 1);
        UUID processed = paymentIn(PaymentStatus.PAYMENT_PROCESSED, 2);

        assertThat(saidUpon(received(processed(completed)), received(processed(processed)))).isEmpty();
    }

    @Test
    void saysItOnceHoweverManyRepairsComeTogether() {
        UUID id = paymentIn(PaymentStatus.FINAL_COMPLETED, 42);
        enrolled(id);

        assertThat(saidUpon(repair(id), received(processed(id)), repair(id))).hasSize(1);
    }

    @Test
    void saysOnceWhatARepairBringsAbout() {
        UUID id = paymentIn(PaymentStatus.COUNT_UPDATED, 42);

        assertThat(saidUpon(repair(id), repair(id))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"COUNT_UPDATED", "PAYMENT_PROCESSED", "FINAL_COMPLETED"})
    void saysNothingAgainOfAPaymentInAnotherState(PaymentStatus status) {
        assertThat(saidUpon(repair(paymentIn(status, 42)))).isEmpty();
    }

    private void enrolled(UUID by) {
        jdbc.sql("insert into enrolment (course_id, student_id, payment_id, enrolled_at) values (?, 42, ?, ?::timestamptz)")
                .param(course).param(by).param(ENROLLED_AT.toString()).update();
    }

    private Received<PaymentProcessed> repair(UUID id) {
        Received<PaymentProcessed> repair = received(processed(id));
        repair.source().headers().add(EventHeaders.RECONCILIATION_RUN, run.toString().getBytes(StandardCharsets.UTF_8));
        return repair;
    }

    /** What one batch has the service say: until its transaction ends, the outbox has it and nobody else. */
    @SafeVarargs
    private List<String> saidUpon(Received<PaymentProcessed>... batch) {
        String[] ids = List.of(batch).stream().map(received -> received.event().key()).toArray(String[]::new);
        return transaction.execute(_ -> {
            long before = jdbc.sql("select coalesce(max(id), 0) from outbox").query(Long.class).single();
            recordingEnrolments.handle(List.of(batch));
            return jdbc.sql("select payload from outbox where key = any(?) and id > ?").param(ids).param(before).query(String.class).list();
        });
    }
}
