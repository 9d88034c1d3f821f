package io.paymentsystem.baseline.payment;

/** How far a payment got; the names are those of the services. */
public enum PaymentStatus {
    /** A seat is held; the PG has been or will be asked. */
    COUNT_UPDATED,
    /** The money is taken; the enrolment is not recorded yet. */
    PAYMENT_PROCESSED,
    /** Seat, money and enrolment are all in place. */
    FINAL_COMPLETED,
    /** There was no seat left; nothing was taken. */
    EXCEEDS_CAPACITY,
    /** Unknown course, wrong amount, or already enrolled; nothing was taken. */
    REJECTED,
    /** The PG declined, and the seat was given back. */
    CANCELLED
}
