package io.paymentsystem.simulators.behavior;

/** What becomes of one confirm request, in the order in which the rates are laid end to end. */
public enum Fate {
    /** The card company says no; final for that idempotency key. */
    DECLINED,
    /** 500, and nothing was done. */
    FAILED,
    /** Done, but the answer is a 500. */
    DONE_THEN_FAILED,
    /** Done, but the connection is held beyond the client's patience and then closed. */
    DONE_THEN_SILENT,
    /** Done, but the connection is cut at once. */
    DONE_THEN_RESET,
    /** Done, but the answer is a 200 that means nothing. */
    DONE_THEN_GARBLED,
    /** Done, and answered. */
    DONE
}
