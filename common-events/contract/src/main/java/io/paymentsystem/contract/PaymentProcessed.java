package io.paymentsystem.contract;

import java.time.Instant;
import java.util.UUID;

/**
 * The PG approved and the money is taken; now the enrolment.
 *
 * @param amount     whole won
 * @param approvedAt when the PG approved, by its own clock
 */
public record PaymentProcessed(UUID paymentId, long courseId, long studentId, long amount, Instant approvedAt) implements PaymentEvent {

    public PaymentProcessed {
        Require.present(paymentId, "paymentId");
        Require.positive(amount, "amount");
        Require.present(approvedAt, "approvedAt");
    }
}
