package io.paymentsystem.gateway.payment;

/** Where a payment stands between us and the PG. */
public enum PgPaymentState {

    /** Intended; the approval may be on the wire. */
    REQUESTED(true),

    /** The approval got no answer; the PG is being inquired. */
    UNKNOWN(true),

    /** The money is taken. */
    APPROVED(false),

    /** The PG said no; nothing is taken. */
    DECLINED(false),

    /** A refund of an approved payment is on the wire, or got no answer. */
    CANCELLING(true),

    /** No money may be taken any more, but it may have been: being found out. */
    FENCING(true),

    /** The money was taken although it may not be: being given back until the PG has done so. */
    VOIDING(true),

    /** Fenced, and the others know; but an approval was once left without an answer, so the PG is asked for a while if it turns up. */
    WATCHED(true),

    /** No money is taken, and a late approval would be voided. */
    FENCED(false),

    /** The money was taken and is with the student again. */
    REFUNDED(false);

    private final boolean unfinished;

    PgPaymentState(boolean unfinished) {
        this.unfinished = unfinished;
    }

    /** Something has to be found out or done before the payment may rest. */
    public boolean unfinished() {
        return unfinished;
    }

    /** It is not known whether the money is with us, or it is and may not stay. */
    public boolean open() {
        return unfinished && this != WATCHED;
    }
}
