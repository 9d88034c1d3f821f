package io.paymentsystem.enrollment.payment;

import io.paymentsystem.contract.PaymentStatus;

/** What may happen to a payment. */
public enum PaymentTrigger {

    SEAT_TAKEN,
    MONEY_TAKEN,
    ENROLLED,
    ENDED_EXCEEDS_CAPACITY,
    ENDED_REJECTED,
    ENDED_CANCELLED,
    ENDED_CANCELLATION_FAILED,
    ENDED_FINAL_COMPENSATION_FAILED;

    /** What the end of a compensation means to the payment. */
    public static PaymentTrigger ofCompensation(PaymentStatus outcome) {
        return switch (outcome) {
            case EXCEEDS_CAPACITY -> ENDED_EXCEEDS_CAPACITY;
            case REJECTED -> ENDED_REJECTED;
            case CANCELLED -> ENDED_CANCELLED;
            case CANCELLATION_FAILED -> ENDED_CANCELLATION_FAILED;
            case FINAL_COMPENSATION_FAILED -> ENDED_FINAL_COMPENSATION_FAILED;
            case CREATED, COUNT_UPDATED, PAYMENT_PROCESSED, FINAL_COMPLETED ->
                    throw new IllegalArgumentException("no compensation ends as " + outcome);
        };
    }
}
