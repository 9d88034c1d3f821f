package io.paymentsystem.simulators.pg;

/** Where a payment stands, by Toss Payments' names. */
public enum PaymentStatus {
    /** A confirm request is being processed; no money has moved. */
    IN_PROGRESS,
    /** The money was taken. */
    DONE,
    /** Part of the money was given back. */
    PARTIAL_CANCELED,
    /** All of the money was given back. */
    CANCELED,
    /** Declined; no money has moved. */
    ABORTED;

    /** The money was taken, whether or not it was given back since. */
    boolean tookMoney() {
        return switch (this) {
            case DONE, PARTIAL_CANCELED, CANCELED -> true;
            case IN_PROGRESS, ABORTED -> false;
        };
    }
}
