package io.paymentsystem.contract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to pay for a course: what producers send, and no more. Keyed by courseId.
 *
 * @param paymentId  idempotency key, chosen by the producer; the same body again changes nothing, another body is refused
 * @param amount     whole won, greater than 0; must equal the price of the course
 * @param paymentKey from the checkout at the PG; a secret
 */
public record PaymentRequested(
        UUID paymentId, long courseId, long studentId, long amount,
        @Nullable PaymentKey paymentKey) implements PaymentEvent {

    public PaymentRequested {
        Require.present(paymentId, "paymentId");
        Require.positive(amount, "amount");
    }

    @Override
    public String key() {
        return Long.toString(courseId);
    }
}
