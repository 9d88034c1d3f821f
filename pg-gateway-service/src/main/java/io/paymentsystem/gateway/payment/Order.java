package io.paymentsystem.gateway.payment;

import io.paymentsystem.contract.PaymentKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered; never changes.
 *
 * @param amount      whole won
 * @param paymentKey  from the checkout at the PG
 * @param traceparent W3C trace context of the event that brought the payment here
 */
public record Order(
        UUID paymentId, long courseId, long studentId, long amount, @Nullable PaymentKey paymentKey, String traceparent) {

    /**
     * The key that the PG is asked with. A payment without a checkout, as in tests and load runs against the simulator, goes by its
     * paymentId; the real PG knows no such key and declines.
     */
    public PaymentKey keyAtPg() {
        return paymentKey == null ? new PaymentKey(paymentId.toString()) : paymentKey;
    }
}
