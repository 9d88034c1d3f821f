package io.paymentsystem.reconciliation.decision;

/** The ways in which our books and the PG's can differ, or our own among each other. */
public enum Kind {

    /** The PG has moved money that we know nothing of. */
    PG_ONLY,

    /** We say that money was moved, and the PG does not. */
    OURS_ONLY,

    /** The PG has taken another amount than was asked for. */
    AMOUNT_MISMATCH,

    /** The PG has taken the money of a payment twice. */
    DOUBLE_CAPTURE,

    /** The PG has taken the money of a payment that had ended without it. */
    LATE_SETTLEMENT,

    /** The PG has given money back that we did not ask to be given back. */
    UNASKED_REFUND,

    /** The money is taken and the seat held, and nobody has said that the money is taken. */
    LOST_PROCESSED,

    /** The money is taken, and nobody has said that the enrolment is recorded. */
    LOST_COMPLETED,

    /** A compensation was begun, and nobody has said how it ended. */
    LOST_COMPENSATION,

    /** A compensation failed for good. */
    FAILED_COMPENSATION,

    /** A seat is held beyond its time, without money. */
    HELD_TOO_LONG,

    /** A course counts other seats than its payments hold. */
    SEAT_DRIFT,

    /** The PG's settlement file says otherwise than our books or the PG's own list. */
    SETTLEMENT_MISMATCH;

    /** Whether events of ours may mend it. A payment has one such discrepancy at a time: what a repair leads to is no other one. */
    public boolean isRepairable() {
        return switch (this) {
            case LATE_SETTLEMENT, LOST_PROCESSED, LOST_COMPLETED, LOST_COMPENSATION, FAILED_COMPENSATION, HELD_TOO_LONG -> true;
            case PG_ONLY, OURS_ONLY, AMOUNT_MISMATCH, DOUBLE_CAPTURE, UNASKED_REFUND, SEAT_DRIFT, SETTLEMENT_MISMATCH -> false;
        };
    }

    /** Whether the PG's answer about the one payment tells that it is over; the others show in lists, counts and files only. */
    public boolean endsWithAnAnswer() {
        return switch (this) {
            case PG_ONLY, OURS_ONLY, AMOUNT_MISMATCH, LATE_SETTLEMENT, UNASKED_REFUND, LOST_PROCESSED, LOST_COMPLETED, LOST_COMPENSATION,
                 FAILED_COMPENSATION, HELD_TOO_LONG -> true;
            case DOUBLE_CAPTURE, SEAT_DRIFT, SETTLEMENT_MISMATCH -> false;
        };
    }
}
