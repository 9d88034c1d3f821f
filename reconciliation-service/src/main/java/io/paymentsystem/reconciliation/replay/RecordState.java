package io.paymentsystem.reconciliation.replay;

/** How far a replay is with one of its records. */
public enum RecordState {

    /** Not looked at yet. */
    WAITING,

    /** The PG is being asked about its payment. */
    ASKED,

    /** It is to be sent. */
    APPROVED,

    /** It was, or may have been, sent. */
    SENDING,

    /** It stands on its topic again. */
    REPLAYED,

    /** It was not sent, and rests as before. */
    LEFT
}
