package io.paymentsystem.contract;

/** What became of a cancel. Silence is not in the list: as long as the PG has not said, there is no answer. */
public enum CancelResult {

    /** No money was taken, and none can be taken any more. */
    NOT_TAKEN,

    /** The money had been taken and is with the student again. */
    REFUNDED,

    /** The money had been taken and is still with us; the cancel may be asked for again. */
    NOT_REFUNDED
}
