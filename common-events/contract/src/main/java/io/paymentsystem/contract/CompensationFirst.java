package io.paymentsystem.contract;

import java.util.UUID;

/**
 * No seat was taken, so there is nothing to undo; the payment ends as {@code outcome}.
 *
 * @param amount  whole won, as asked for
 * @param outcome {@code EXCEEDS_CAPACITY} or {@code REJECTED}
 * @param reason  for a person
 */
public record CompensationFirst(
        UUID paymentId, long courseId, long studentId, long amount,
        PaymentStatus outcome, String reason) implements PaymentEvent {

    public CompensationFirst {
        Require.present(paymentId, "paymentId");
        Require.that(outcome == PaymentStatus.EXCEEDS_CAPACITY || outcome == PaymentStatus.REJECTED,
                "outcome must be EXCEEDS_CAPACITY or REJECTED");
        Require.present(reason, "reason");
    }
}
