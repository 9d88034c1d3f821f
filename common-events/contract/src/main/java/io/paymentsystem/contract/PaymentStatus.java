package io.paymentsystem.contract;

/** The public status of a payment. */
public enum PaymentStatus {

    /** Asked for; the seat is not decided yet, or was refused and the refusal is on its way. */
    CREATED(false),

    /** A seat is held; the PG has been or will be asked. */
    COUNT_UPDATED(false),

    /** The money is taken; the enrolment is not recorded yet. */
    PAYMENT_PROCESSED(false),

    /** Seat, money and enrolment are all in place. Absorbing. */
    FINAL_COMPLETED(true),

    /** There was no seat left; nothing was taken. Absorbing. */
    EXCEEDS_CAPACITY(true),

    /** Unknown or closed course, wrong amount, or already enrolled; nothing was taken. Absorbing. */
    REJECTED(true),

    /** All that had been taken was given back. Absorbing. */
    CANCELLED(true),

    /** The second compensation failed for good; the seat is still held until an operator or reconciliation settles it. */
    CANCELLATION_FAILED(true),

    /** The final compensation failed for good; money and seat are still held until an operator or reconciliation settles it. */
    FINAL_COMPENSATION_FAILED(true);

    private final boolean ended;

    PaymentStatus(boolean ended) {
        this.ended = ended;
    }

    /** Whether nothing further happens to the payment by itself. */
    public boolean ended() {
        return ended;
    }
}
