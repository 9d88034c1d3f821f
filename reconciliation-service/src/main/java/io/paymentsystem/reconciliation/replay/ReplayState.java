package io.paymentsystem.reconciliation.replay;

/** How far a replay is. */
public enum ReplayState {

    /** Records are being judged, or sent. */
    RUNNING,

    /** A person has stopped it; what was not sent is left. */
    STOPPED,

    /** Every record was judged, and sent or left. */
    COMPLETED
}
