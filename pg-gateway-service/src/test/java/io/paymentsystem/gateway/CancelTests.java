package io.paymentsystem.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.CancelResult;
import io.paymentsystem.contract.Compensation;
import io.paymentsystem.contract.PaymentCountUpdated;
import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.contract.PgCancelAnswered;
import io.paymentsystem.gateway.payment.Finding.Unanswered;
import io.paymentsystem.gateway.payment.Learned;
import io.paymentsystem.gateway.payment.PgPaymentState;
import io.paymentsystem.gateway.payment.Settlement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

class CancelTests extends GatewayTest {

    @Autowired TransactionOperations transaction;
    @Autowired Settlement settlement;

    @Test
    void givesTheMoneyBackOnceHoweverOftenItIsAsked() {
        seatIsTaken();
        scenario.expect(PaymentProcessed.class, paymentId);

        cancelIsRequested(Compensation.FINAL);
        cancelIsRequested(Compensation.FINAL);
        answers(CancelResult.REFUNDED, Compensation.FINAL);
        cancelIsRequested(Compensation.FINAL);

        scenario.eventually(() -> assertThat(scenario.count(PgCancelAnswered.class, paymentId)).isGreaterThanOrEqualTo(2));
        assertThat(state()).isEqualTo(PgPaymentState.REFUNDED);
        booksShow("CAPTURE", "REFUND");
    }

    @Test
    void fencesAPaymentThatItHasNotHeardOf() {
        cancelIsRequested(Compensation.SECOND);
        answers(CancelResult.NOT_TAKEN, Compensation.SECOND);

        seatIsTaken();
        UUID later = UUID.randomUUID();
        scenario.send(new PaymentCountUpdated(later, 1, 43, AMOUNT, null));
        scenario.expect(PaymentProcessed.class, later);

        assertThat(state()).isEqualTo(PgPaymentState.FENCED);
        booksShow();
    }

    @Test
    void fencesADeclinedPayment() {
        pgBehaves("declineRate", 1);
        seatIsTaken();
        becomes(PgPaymentState.DECLINED);

        cancelIsRequested(Compensation.SECOND);

        answers(CancelResult.NOT_TAKEN, Compensation.SECOND);
        assertThat(state()).isEqualTo(PgPaymentState.FENCED);
    }

    @Test
    void givesBackWhatASlowApprovalTakesAfterTheCancel() {
        pgBehaves("latencyMs", 300);
        seatIsTaken();
        becomes(PgPaymentState.REQUESTED);

        cancelIsRequested(Compensation.SECOND);

        answers(CancelResult.REFUNDED, Compensation.SECOND);
        assertThat(state()).isEqualTo(PgPaymentState.REFUNDED);
        assertThat(scenario.count(PaymentProcessed.class, paymentId)).isZero();
        booksShow("CAPTURE", "REFUND");
    }

    @Test
    void givesBackWhatAnUnansweredApprovalHasTaken() {
        Simulator.behaves(paymentId, Map.of("executeThenTimeoutRate", 1, "inquiryErrorRate", 1));
        seatIsTaken();
        becomes(PgPaymentState.UNKNOWN);
        cancelIsRequested(Compensation.SECOND);
        becomes(PgPaymentState.FENCING);
        Simulator.behavesWell(paymentId);

        answers(CancelResult.REFUNDED, Compensation.SECOND);
        assertThat(Simulator.net(paymentId)).isZero();
    }

    @Test
    void fencesAnUnansweredApprovalThatHasTakenNothing() {
        pgBehaves("errorRate", 1);
        seatIsTaken();
        becomes(PgPaymentState.UNKNOWN);

        cancelIsRequested(Compensation.SECOND);

        answers(CancelResult.NOT_TAKEN, Compensation.SECOND);
        booksShow();
        becomes(PgPaymentState.FENCED);
    }

    /** In one transaction, in which the time stands still. */
    @Test
    void looksAgainAsSoonAsNoApprovalCanBeOnItsWay() {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("""
                    insert into pg_payment
                           (payment_id, course_id, student_id, amount, traceparent, state, compensation, attempts, lease_until)
                    values (?, 1, 42, 50000, '', 'FENCING', 'SECOND', 10, now() + interval '500 ms')
                    """).param(paymentId).update();
            settlement.settle(List.of(new Learned(paymentId, new Unanswered("an approval may be on its way"))));

            assertThat(jdbc.sql("select next_check_at = lease_until from pg_payment where payment_id = ?")
                    .param(paymentId).query(Boolean.class).single()).isTrue();
        });
    }

    @Test
    void givesBackWhatAnApprovalTakesLongAfterTheFence() {
        pgBehaves("errorRate", 1);
        seatIsTaken();
        becomes(PgPaymentState.UNKNOWN);
        cancelIsRequested(Compensation.SECOND);
        answers(CancelResult.NOT_TAKEN, Compensation.SECOND);
        Simulator.behavesWell(paymentId);
        Simulator.takesOutside(paymentId, AMOUNT);

        becomes(PgPaymentState.REFUNDED);
        booksShow("CAPTURE", "REFUND");
    }

    @Test
    void asksForARefundOnceThePgMayBeAskedAgain() {
        seatIsTaken();
        scenario.expect(PaymentProcessed.class, paymentId);
        circuits.circuitBreaker("pg.cancels").transitionToOpenState();

        cancelIsRequested(Compensation.FINAL);

        answers(CancelResult.REFUNDED, Compensation.FINAL);
        booksShow("CAPTURE", "REFUND");
    }

    @Test
    void asksForARefundAnewAfterThePgHasRefusedIt() {
        seatIsTaken();
        scenario.expect(PaymentProcessed.class, paymentId);
        pgBehaves("cancelRefusalRate", 1);
        cancelIsRequested(Compensation.FINAL);
        answers(CancelResult.NOT_REFUNDED, Compensation.FINAL);

        Simulator.behavesWell(paymentId);
        cancelIsRequested(Compensation.FINAL);

        becomes(PgPaymentState.REFUNDED);
        booksShow("CAPTURE", "REFUND");
    }

    @Test
    void saysThatACancelFailedAndSucceedsWhenItIsAskedAgain() {
        seatIsTaken();
        scenario.expect(PaymentProcessed.class, paymentId);
        pgBehaves("cancelErrorRate", 1);
        cancelIsRequested(Compensation.FINAL);
        answers(CancelResult.NOT_REFUNDED, Compensation.FINAL);
        assertThat(state()).isEqualTo(PgPaymentState.APPROVED);

        Simulator.behavesWell(paymentId);
        cancelIsRequested(Compensation.FINAL);

        scenario.eventually(() -> assertThat(scenario.count(PgCancelAnswered.class, paymentId)).isEqualTo(2));
        assertThat(state()).isEqualTo(PgPaymentState.REFUNDED);
        booksShow("CAPTURE", "REFUND");
    }

    @Test
    void makesUpForACancelThatWasLostWithItsProcess() {
        seatIsTaken();
        becomes(PgPaymentState.APPROVED);
        jdbc.sql("update pg_payment set state = 'CANCELLING', compensation = 'FINAL', next_check_at = now() where payment_id = ?")
                .param(paymentId).update();

        answers(CancelResult.REFUNDED, Compensation.FINAL);
        booksShow("CAPTURE", "REFUND");
    }

    @Test
    void recognizesARefundWhoseAnswerWasLost() {
        seatIsTaken();
        scenario.expect(PaymentProcessed.class, paymentId);
        Simulator.behaves(paymentId, Map.of("latencyMs", 2_500));
        cancelIsRequested(Compensation.FINAL);
        becomes(PgPaymentState.CANCELLING);
        scenario.eventually(() -> booksShow("CAPTURE", "REFUND"));
        Simulator.behavesWell(paymentId);

        answers(CancelResult.REFUNDED, Compensation.FINAL);
        booksShow("CAPTURE", "REFUND");
    }

    private void answers(CancelResult result, Compensation compensation) {
        PgCancelAnswered answer = scenario.expect(PgCancelAnswered.class, paymentId);
        assertThat(answer.result()).isEqualTo(result);
        assertThat(answer.compensation()).isEqualTo(compensation);
    }
}
