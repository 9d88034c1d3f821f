package io.paymentsystem.contract;

import java.util.UUID;

/**
 * The PG said no after the seat was taken: the payment must be fenced at the gateway, then the seat goes back.
 *
 * @param amount whole won
 * @param reason for a person
 */
public record CompensationSecond(UUID paymentId, long courseId, long studentId, long amount, String reason) implements PaymentEvent {

    public CompensationSecond {
        Require.present(paymentId, "paymentId");
        Require.positive(amount, "amount");
        Require.present(reason, "reason");
    }
}
