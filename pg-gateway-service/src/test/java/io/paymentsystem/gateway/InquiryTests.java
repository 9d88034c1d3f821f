package io.paymentsystem.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.Compensation;
import io.paymentsystem.contract.InquiryResult;
import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.contract.PgInquiryAnswered;
import io.paymentsystem.contract.PgInquiryRequested;
import io.paymentsystem.gateway.payment.PgPaymentState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InquiryTests extends GatewayTest {

    private final UUID inquiryId = UUID.randomUUID();

    @AfterEach
    void leaveNoPaymentUnfinished() {
        jdbc.sql("delete from pg_payment where payment_id = ?").param(paymentId).update();
    }

    @Test
    void saysThatTheMoneyIsTaken() {
        seatIsTaken();
        scenario.expect(PaymentProcessed.class, paymentId);

        assertThat(answer()).isEqualTo(InquiryResult.TAKEN);
    }

    @Test
    void saysThatTheMoneyIsRefunded() {
        seatIsTaken();
        scenario.expect(PaymentProcessed.class, paymentId);
        cancelIsRequested(Compensation.FINAL);
        becomes(PgPaymentState.REFUNDED);

        assertThat(answer()).isEqualTo(InquiryResult.REFUNDED);
        assertThat(scenario.expect(PgInquiryAnswered.class, paymentId).refundedAmount()).isEqualTo(AMOUNT);
    }

    @Test
    void saysThatNothingIsTaken() {
        assertThat(answer()).isEqualTo(InquiryResult.NOT_TAKEN);
    }

    @Test
    void saysThatThePgDidNotAnswer() {
        pgBehaves("inquiryErrorRate", 1);

        assertThat(answer()).isEqualTo(InquiryResult.UNKNOWN);
    }

    @Test
    void concludesNothingFromAPgThatDoesNotKnowAPaymentYet() {
        pgBehaves("latencyMs", 5_000);
        seatIsTaken();
        becomes(PgPaymentState.UNKNOWN);
        Simulator.behaves(paymentId, Map.of("errorRate", 1));

        assertThat(answer()).isEqualTo(InquiryResult.UNKNOWN);
    }

    @Test
    void asksAgainBeforeItSaysThatThePgDidNotAnswer() {
        seatIsTaken();
        scenario.expect(PaymentProcessed.class, paymentId);
        pgBehaves("inquiryErrorRate", 0.15);
        List<UUID> inquiries = Stream.generate(UUID::randomUUID).limit(100).toList();

        inquiries.forEach(id -> scenario.send(new PgInquiryRequested(paymentId, id)));

        scenario.eventually(() -> assertThat(scenario.count(PgInquiryAnswered.class, paymentId)).isEqualTo(100));
        assertThat(scenario.all(PgInquiryAnswered.class, paymentId)).filteredOn(answer -> answer.result() == InquiryResult.TAKEN)
                .hasSizeGreaterThanOrEqualTo(97);
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUESTED", "UNKNOWN"})
    void learnsThatTheMoneyIsTaken(PgPaymentState before) {
        is(before);
        Simulator.takesOutside(paymentId, AMOUNT);

        assertThat(answer()).isEqualTo(InquiryResult.TAKEN);
        assertThat(state()).isEqualTo(PgPaymentState.APPROVED);
        assertThat(scenario.expect(PaymentProcessed.class, paymentId).amount()).isEqualTo(AMOUNT);
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "FENCED", "WATCHED", "FENCING"})
    void givesBackMoneyThatMayNotBeThereAndConcludesNothingUntilItIsBack(PgPaymentState before) {
        is(before);
        Simulator.takesOutside(paymentId, AMOUNT);

        assertThat(answer()).isEqualTo(InquiryResult.UNKNOWN);
        becomes(PgPaymentState.REFUNDED);
        booksShow("CAPTURE", "REFUND");
        assertThat(scenario.count(PaymentProcessed.class, paymentId)).isZero();
    }

    @Test
    void tellsOfMoneyThatThePgHasAndWeGaveBack() {
        is(PgPaymentState.REFUNDED);
        Simulator.takesOutside(paymentId, AMOUNT);

        assertThat(answer()).isEqualTo(InquiryResult.TAKEN);
        assertThat(state()).isEqualTo(PgPaymentState.REFUNDED);
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCELLING", "VOIDING"})
    void concludesNothingFromMoneyThatItIsGivingBack(PgPaymentState before) {
        is(before);
        Simulator.takesOutside(paymentId, AMOUNT);

        assertThat(answer()).isEqualTo(InquiryResult.UNKNOWN);
        assertThat(state()).isEqualTo(before);
        booksShow("CAPTURE");
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUESTED", "UNKNOWN", "APPROVED", "DECLINED", "WATCHED", "FENCED", "REFUNDED"})
    void learnsNothingFromAnotherAmountThanOrdered(PgPaymentState before) {
        is(before);
        Simulator.takesOutside(paymentId, AMOUNT + 1);

        assertThat(answer()).isEqualTo(InquiryResult.TAKEN);
        assertThat(scenario.expect(PgInquiryAnswered.class, paymentId).capturedAmount()).isEqualTo(AMOUNT + 1);
        assertThat(state()).isEqualTo(before);
        assertThat(scenario.count(PaymentProcessed.class, paymentId)).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"FENCING", "CANCELLING", "VOIDING"})
    void concludesNothingFromAnotherAmountThatItIsGivingBackEither(PgPaymentState before) {
        is(before);
        Simulator.takesOutside(paymentId, AMOUNT + 1);

        assertThat(answer()).isEqualTo(InquiryResult.UNKNOWN);
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN", "FENCED"})
    void learnsNothingFromMoneyOfWhichSomeIsBack(PgPaymentState before) {
        is(before);
        Simulator.takesOutside(paymentId, AMOUNT);
        Simulator.givesBackOutside(paymentId, 1);

        assertThat(answer()).isEqualTo(InquiryResult.UNKNOWN);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void reportsRefundsOfSomebodyElseAndDoesNotActUponThem() {
        is(PgPaymentState.APPROVED);
        Simulator.takesOutside(paymentId, AMOUNT);
        Simulator.givesBackOutside(paymentId, 20_000);
        assertThat(answer()).isEqualTo(InquiryResult.TAKEN);
        assertThat(scenario.expect(PgInquiryAnswered.class, paymentId).refundedAmount()).isEqualTo(20_000);

        Simulator.givesBackOutside(paymentId, 30_000);
        UUID second = UUID.randomUUID();
        scenario.send(new PgInquiryRequested(paymentId, second));

        scenario.eventually(() -> assertThat(scenario.all(PgInquiryAnswered.class, paymentId))
                .filteredOn(answer -> answer.inquiryId().equals(second)).extracting(PgInquiryAnswered::result)
                .containsExactly(InquiryResult.REFUNDED));
        assertThat(state()).isEqualTo(PgPaymentState.APPROVED);
    }

    @Test
    void saysThatMoneyIsTakenThatItHasNeverHeardOf() {
        Simulator.takesOutside(paymentId, AMOUNT);

        assertThat(answer()).isEqualTo(InquiryResult.TAKEN);
        assertThat(state()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"REQUESTED, UNKNOWN", "UNKNOWN, UNKNOWN", "APPROVED, NOT_TAKEN", "DECLINED, NOT_TAKEN", "CANCELLING, UNKNOWN",
        "FENCING, UNKNOWN", "VOIDING, UNKNOWN", "WATCHED, UNKNOWN", "FENCED, NOT_TAKEN", "REFUNDED, NOT_TAKEN"})
    void saysThatNothingIsTakenOnlyWhereNoApprovalMayBeOnItsWay(PgPaymentState before, InquiryResult expected) {
        is(before);

        assertThat(answer()).isEqualTo(expected);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void learnsOnceFromManyQuestionsAtOnce() {
        is(PgPaymentState.UNKNOWN);
        Simulator.takesOutside(paymentId, AMOUNT);

        IntStream.range(0, 20).forEach(_ -> scenario.send(new PgInquiryRequested(paymentId, UUID.randomUUID())));

        scenario.eventually(() -> assertThat(scenario.all(PgInquiryAnswered.class, paymentId)).hasSize(20)
                .extracting(PgInquiryAnswered::result).containsOnly(InquiryResult.TAKEN));
        scenario.expect(PaymentProcessed.class, paymentId);
        assertThat(scenario.count(PaymentProcessed.class, paymentId)).isOne();
    }

    private InquiryResult answer() {
        scenario.send(new PgInquiryRequested(paymentId, inquiryId));
        PgInquiryAnswered answer = scenario.expect(PgInquiryAnswered.class, paymentId);
        assertThat(answer.inquiryId()).isEqualTo(inquiryId);
        return answer.result();
    }

    /** A payment that the gateway does not look at by itself before the test is over. */
    private void is(PgPaymentState state) {
        jdbc.sql("""
                insert into pg_payment (payment_id, course_id, student_id, amount, payment_key, traceparent, state, next_check_at, alerted)
                values (?, 1, 42, ?, ?, '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', ?,
                        case when ? then now() + interval '1 hour' end, true)
                """).param(paymentId).param(AMOUNT).param("pk-" + paymentId).param(state.name()).param(state.unfinished()).update();
    }
}
