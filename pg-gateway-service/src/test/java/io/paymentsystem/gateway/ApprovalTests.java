package io.paymentsystem.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.Compensation;
import io.paymentsystem.contract.CompensationSecond;
import io.paymentsystem.contract.PaymentCountUpdated;
import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.contract.Topics;
import io.paymentsystem.gateway.payment.PgPaymentState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalTests extends GatewayTest {

    @Test
    void takesTheMoneyOnceAndSaysSo() {
        seatIsTaken();

        PaymentProcessed processed = scenario.expect(PaymentProcessed.class, paymentId);

        assertThat(processed.amount()).isEqualTo(AMOUNT);
        assertThat(processed.approvedAt()).isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now().plusSeconds(1));
        assertThat(state()).isEqualTo(PgPaymentState.APPROVED);
        booksShow("CAPTURE");
    }

    @Test
    void takesTheMoneyOnceHoweverOftenItIsTold() {
        IntStream.range(0, 5).forEach(_ -> seatIsTaken());
        UUID later = UUID.randomUUID();
        scenario.expect(PaymentProcessed.class, paymentId);
        seatIsTaken();
        scenario.send(new PaymentCountUpdated(later, 1, 43, AMOUNT, null));
        scenario.expect(PaymentProcessed.class, later);

        booksShow("CAPTURE");
        assertThat(scenario.count(PaymentProcessed.class, paymentId)).isOne();
    }

    @Test
    void beginsTheSecondCompensationWhenThePgDeclines() {
        pgBehaves("declineRate", 1);
        seatIsTaken();

        CompensationSecond compensation = scenario.expect(CompensationSecond.class, paymentId);

        assertThat(compensation.reason()).contains("REJECT_CARD_COMPANY", "declined");
        assertThat(state()).isEqualTo(PgPaymentState.DECLINED);
        booksShow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"executeThenTimeoutRate", "executeThenErrorRate", "resetRate", "garbageRate"})
    void findsOutThatTheMoneyWasTakenWhenTheAnswerWasLost(String fault) {
        pgBehaves(fault, 1);
        seatIsTaken();

        scenario.expect(PaymentProcessed.class, paymentId);

        assertThat(state()).isEqualTo(PgPaymentState.APPROVED);
        assertThat(scenario.count(CompensationSecond.class, paymentId)).isZero();
        booksShow("CAPTURE");
    }

    @Test
    void asksAgainWhenThePgKnowsNothingOfThePayment() {
        pgBehaves("errorRate", 1);
        seatIsTaken();
        becomes(PgPaymentState.UNKNOWN);
        Simulator.behavesWell(paymentId);

        scenario.expect(PaymentProcessed.class, paymentId);

        booksShow("CAPTURE");
    }

    @Test
    void concludesNothingWhileThePgIsSilent() {
        Simulator.behaves(paymentId, Map.of("executeThenTimeoutRate", 1, "inquiryErrorRate", 1));
        seatIsTaken();
        scenario.eventually(() -> assertThat(attempts()).isGreaterThan(3));
        assertThat(state()).isEqualTo(PgPaymentState.UNKNOWN);
        assertThat(scenario.count(CompensationSecond.class, paymentId)).isZero();

        Simulator.behavesWell(paymentId);

        scenario.expect(PaymentProcessed.class, paymentId);
        booksShow("CAPTURE");
    }

    @Test
    void takesNoOtherAmountForAnApprovalAndTellsSlackOnce() {
        pgBehaves("errorRate", 1);
        seatIsTaken();
        becomes(PgPaymentState.UNKNOWN);
        Simulator.takesOutside(paymentId, AMOUNT + 10_000);
        int before = attempts();

        scenario.eventually(() -> assertThat(Simulator.slackMessagesAbout(paymentId)).hasSize(1));
        scenario.eventually(() -> assertThat(attempts()).isGreaterThan(before + 3));

        assertThat(state()).isEqualTo(PgPaymentState.UNKNOWN);
        assertThat(scenario.count(PaymentProcessed.class, paymentId)).isZero();
        assertThat(Simulator.slackMessagesAbout(paymentId)).singleElement().asString().contains("50,000 won", "60,000 won");
        cancelIsRequested(Compensation.SECOND);
        becomes(PgPaymentState.REFUNDED);
    }

    @Test
    void waitsForAnAnswerThatTakesLongerThanItsPatience() {
        pgBehaves("latencyMs", 2_500);
        seatIsTaken();
        becomes(PgPaymentState.UNKNOWN);
        Simulator.behavesWell(paymentId);

        scenario.expect(PaymentProcessed.class, paymentId);

        booksShow("CAPTURE");
    }

    @Test
    void takesUpWhatAProcessLeftBehind() {
        jdbc.sql("""
                insert into pg_payment (payment_id, course_id, student_id, amount, traceparent, state, next_check_at, lease_until)
                values (?, 1, 42, ?, '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', 'REQUESTED', now(), now())
                """).param(paymentId).param(AMOUNT).update();

        var processed = scenario.expectReceived(PaymentProcessed.class, paymentId);

        assertThat(processed.traceparent()).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
        booksShow("CAPTURE");
    }

    @Test
    void letsGoodPaymentsPassByPoison() {
        String poison = "{\"paymentId\":\"" + paymentId + "\",\"amount\":-1}";
        UUID before = UUID.randomUUID();
        UUID after = UUID.randomUUID();
        scenario.send(new PaymentCountUpdated(before, 1, 42, AMOUNT, null));
        scenario.send(Topics.PAYMENT_COUNT_UPDATED, before.toString(), poison);
        scenario.send(new PaymentCountUpdated(after, 1, 42, AMOUNT, null));

        scenario.expect(PaymentProcessed.class, before);
        scenario.expect(PaymentProcessed.class, after);
        scenario.expectDeadLetter(Topics.PAYMENT_COUNT_UPDATED,
                dead -> new String(dead.value(), StandardCharsets.UTF_8).equals(poison));
    }

    private int attempts() {
        return jdbc.sql("select attempts from pg_payment where payment_id = ?").param(paymentId).query(Integer.class).optional().orElse(0);
    }
}
