package io.paymentsystem.compensation.ledger;

/** What is published together with a move. */
public enum Effect {

    /** Nothing. */
    NONE,

    /** {@code pg.cancel-requested}. */
    ASK_GATEWAY,

    /** {@code compensation.completed} with the outcome that was aimed at. */
    ANNOUNCE_END,

    /** {@code compensation.completed} with the failed outcome, if this compensation has one. */
    ANNOUNCE_FAILURE
}
