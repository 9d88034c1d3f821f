package io.paymentsystem.contract;

import java.util.UUID;

/**
 * The enrolment could not be recorded after the money was taken: the money goes back, then the seat.
 *
 * @param amount whole won
 * @param reason for a person
 */
public record CompensationFinal(UUID paymentId, long courseId, long studentId, long amount, String reason) implements PaymentEvent {

    public CompensationFinal {
        Require.present(paymentId, "paymentId");
        Require.positive(amount, "amount");
        Require.present(reason, "reason");
    }
}
