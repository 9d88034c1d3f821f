package io.paymentsystem.compensation.ledger;

/** How far a compensation has come. */
public enum LedgerState {

    /** Its row was just made; never seen outside of the transaction that makes it. */
    RECEIVED,

    /** The gateway has been asked to cancel and has not answered yet. */
    STARTED,

    /** No money is with us any more, and none can come; what is left is to say so. */
    UNDONE,

    /** The gateway answered that the money is still with us; the next attempt asks again. */
    NOT_UNDONE,

    /** It ended well and that was published; a repair has it published again. Absorbing. */
    COMPLETED,

    /** Every attempt failed and that was published; the dead letter put back, or a late answer, moves it on. */
    FAILED
}
