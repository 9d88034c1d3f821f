package io.paymentsystem.contract;

import java.util.UUID;

/**
 * No money of this payment may be with us, now or later: refund what was taken, fence what was not.
 *
 * <p>Asking again for the same compensation of the same payment is safe: it refunds at most once.
 *
 * @param amount       whole won
 * @param compensation on whose behalf, {@code SECOND} or {@code FINAL}
 * @param reason       for a person and for the PG
 */
public record PgCancelRequested(
        UUID paymentId, long courseId, long studentId, long amount,
        Compensation compensation, String reason) implements PaymentEvent {

    public PgCancelRequested {
        Require.present(paymentId, "paymentId");
        Require.positive(amount, "amount");
        Require.that(compensation == Compensation.SECOND || compensation == Compensation.FINAL,
                "compensation must be SECOND or FINAL");
        Require.present(reason, "reason");
    }
}
