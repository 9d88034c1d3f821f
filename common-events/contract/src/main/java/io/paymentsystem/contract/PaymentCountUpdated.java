package io.paymentsystem.contract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The seat is taken; now the money. The only published event that carries the paymentKey, since only the gateway needs it.
 *
 * @param amount whole won
 */
public record PaymentCountUpdated(
        UUID paymentId, long courseId, long studentId, long amount,
        @Nullable PaymentKey paymentKey) implements PaymentEvent {

    public PaymentCountUpdated {
        Require.present(paymentId, "paymentId");
        Require.positive(amount, "amount");
    }
}
