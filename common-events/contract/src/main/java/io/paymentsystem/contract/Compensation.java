package io.paymentsystem.contract;

/** Which compensation: named after the step that failed. */
public enum Compensation {

    /** The seat was refused; nothing had been done. */
    FIRST,

    /** The PG said no; the seat had been taken. */
    SECOND,

    /** The enrolment could not be recorded; seat and money had been taken. */
    FINAL
}
