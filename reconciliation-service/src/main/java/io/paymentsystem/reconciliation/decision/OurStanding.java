package io.paymentsystem.reconciliation.decision;

/** How a payment stands by our own word, as far as it matters to what is to be done about it: the rows of {@link Decisions}. */
public enum OurStanding {

    /** CREATED: its seat is not decided, or its refusal is on its way. Nothing is held of it. */
    UNDECIDED,

    /** COUNT_UPDATED: a seat is held, within its time. */
    SEAT_HELD,

    /** COUNT_UPDATED: a seat is held beyond its time. */
    SEAT_OVERDUE,

    /** PAYMENT_PROCESSED: the money is taken, the enrolment not recorded. */
    MONEY_TAKEN,

    /** A compensation was begun and is within its time. */
    UNDOING,

    /** A second compensation was begun, and has not ended within its time. */
    SECOND_OVERDUE,

    /** A final compensation was begun, and has not ended within its time. */
    FINAL_OVERDUE,

    /** FINAL_COMPLETED: seat, money and enrolment are in place. */
    COMPLETED,

    /** CANCELLATION_FAILED. */
    SECOND_FAILED,

    /** FINAL_COMPENSATION_FAILED. */
    FINAL_FAILED,

    /** CANCELLED, and no money was ever given back. */
    CANCELLED,

    /** CANCELLED, after the money was given back. */
    REFUNDED,

    /** EXCEEDS_CAPACITY or REJECTED: nothing was ever taken. */
    REFUSED
}
