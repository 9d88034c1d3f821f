package io.paymentsystem.compensation.ledger;

/** What can happen to a compensation. */
public enum LedgerEvent {

    /** A first compensation arrived: there is nothing to undo. */
    NOTHING_TO_UNDO,

    /** An attempt at a second or final compensation begins. */
    ATTEMPT_BEGAN,

    /** The same, asked for by a repair: whoever sent it may have missed how the compensation ended. */
    ASKED_AGAIN,

    /** The gateway answered that no money is with us. */
    ANSWERED_UNDONE,

    /** The gateway answered that the money is still with us. */
    ANSWERED_NOT_UNDONE,

    /** An attempt saw the answer that no money is with us. */
    ATTEMPT_CONCLUDED,

    /** No attempt is left: the record rests on its dead-letter topic. */
    DEAD_LETTERED
}
