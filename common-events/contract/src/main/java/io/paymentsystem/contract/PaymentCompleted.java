package io.paymentsystem.contract;

import java.time.Instant;
import java.util.UUID;

/**
 * The enrolment is recorded; the payment has ended well.
 *
 * @param amount     whole won
 * @param enrolledAt when the enrolment was recorded
 */
public record PaymentCompleted(UUID paymentId, long courseId, long studentId, long amount, Instant enrolledAt) implements PaymentEvent {

    public PaymentCompleted {
        Require.present(paymentId, "paymentId");
        Require.positive(amount, "amount");
        Require.present(enrolledAt, "enrolledAt");
    }
}
