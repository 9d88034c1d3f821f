package io.paymentsystem.contract;

import java.util.UUID;

/**
 * A compensation ended, well or for good badly. Keyed by courseId, so that the seat changes of one course are applied in bulk.
 *
 * @param amount       whole won
 * @param compensation which one it was
 * @param outcome      the status that the payment ends in: {@code EXCEEDS_CAPACITY}, {@code REJECTED}, {@code CANCELLED},
 *                     {@code CANCELLATION_FAILED} or {@code FINAL_COMPENSATION_FAILED}
 * @param reason       for a person
 */
public record CompensationCompleted(
        UUID paymentId, long courseId, long studentId, long amount,
        Compensation compensation, PaymentStatus outcome, String reason) implements PaymentEvent {

    public CompensationCompleted {
        Require.present(paymentId, "paymentId");
        Require.present(compensation, "compensation");
        Require.that(outcome != null && outcome.ended() && outcome != PaymentStatus.FINAL_COMPLETED,
                "outcome must be the end of a compensation, but is " + outcome);
        Require.present(reason, "reason");
    }

    @Override
    public String key() {
        return Long.toString(courseId);
    }
}
