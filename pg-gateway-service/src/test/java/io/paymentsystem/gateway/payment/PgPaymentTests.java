package io.paymentsystem.gateway.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.Compensation;
import io.paymentsystem.contract.PaymentKey;
import io.paymentsystem.gateway.payment.Finding.CancelRequested;
import io.paymentsystem.gateway.payment.Finding.OtherAmount;
import io.paymentsystem.gateway.payment.Finding.Unanswered;
import io.paymentsystem.gateway.payment.Transition.Move;
import io.paymentsystem.gateway.payment.Transition.Publication;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PgPaymentTests {

    private static final Move TO_UNKNOWN = new Move(PgPaymentState.UNKNOWN, Publication.SILENCE);
    private static final Move TO_CANCELLING = new Move(PgPaymentState.CANCELLING, Publication.SILENCE);

    private final Order order = new Order(UUID.randomUUID(), 1, 42, 50_000, new PaymentKey("a-secret"), "00-trace");
    private final PgPayment requested = PgPayment.requested(order);

    @Test
    void countsFruitlessChecksSinceItsStateWasEntered() {
        PgPayment unknown = requested.moved(TO_UNKNOWN, new Unanswered("silence"));
        PgPayment stillUnknown = unknown.moved(TO_UNKNOWN, new Unanswered("silence"));

        assertThat(unknown.attempts()).isZero();
        assertThat(stillUnknown.attempts()).isOne();
    }

    @Test
    void keepsTheFirstReasonOfACompensationThatAsksAgain() {
        PgPayment once = requested.moved(TO_CANCELLING, new CancelRequested(Compensation.FINAL, "first"));
        PgPayment twice = once.moved(TO_CANCELLING, new CancelRequested(Compensation.FINAL, "second"));
        PgPayment another = once.moved(TO_CANCELLING, new CancelRequested(Compensation.SECOND, "third"));

        assertThat(twice.reason()).isEqualTo("first");
        assertThat(another.reason()).isEqualTo("third");
        assertThat(another.onBehalfOf()).isEqualTo(Compensation.SECOND);
    }

    @Test
    void saysWhyAPersonHasToLookUntilACompensationHasAReasonOfItsOwn() {
        PgPayment unknown = requested.moved(TO_UNKNOWN, new OtherAmount(60_000, 50_000));
        PgPayment asked = unknown.moved(TO_CANCELLING, new CancelRequested(Compensation.FINAL, "first"));

        assertThat(unknown.reason()).isEqualTo("the PG has taken 60,000 won where 50,000 won were ordered");
        assertThat(asked.reason()).isEqualTo("first");
        assertThat(asked.moved(TO_CANCELLING, new OtherAmount(60_000, 50_000)).reason()).isEqualTo("first");
    }

    @Test
    void goesByItsOwnIdWhereThereWasNoCheckout() {
        Order withoutCheckout = new Order(order.paymentId(), 1, 42, 50_000, null, "00-trace");

        assertThat(withoutCheckout.keyAtPg()).isEqualTo(new PaymentKey(order.paymentId().toString()));
        assertThat(order.keyAtPg()).isEqualTo(new PaymentKey("a-secret"));
    }

    @Test
    void isPrintedWithoutItsPaymentKey() {
        assertThat(requested.toString()).doesNotContain("a-secret");
    }
}
