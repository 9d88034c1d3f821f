package io.paymentsystem.enrollment.seat;

import io.paymentsystem.contract.PaymentRequested;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.messaging.Received;

/** Whether a request gets its seat. */
sealed interface SeatDecision {

    Received<PaymentRequested> received();

    record Taken(Received<PaymentRequested> received) implements SeatDecision {
    }

    /** @param outcome what the payment ends as, {@code EXCEEDS_CAPACITY} or {@code REJECTED} */
    record Refused(Received<PaymentRequested> received, PaymentStatus outcome, String reason) implements SeatDecision {
    }
}
