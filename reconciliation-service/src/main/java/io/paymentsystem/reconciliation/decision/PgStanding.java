package io.paymentsystem.reconciliation.decision;

import io.paymentsystem.contract.PgInquiryAnswered;

/** How a payment stands by the PG's word: the columns of {@link Decisions}. */
public enum PgStanding {

    /** The money is taken, in the amount that was asked for. */
    TAKEN,

    /** Money is taken, in another amount. */
    OTHER_AMOUNT,

    /** Some of the money was given back. */
    PARTLY_REFUNDED,

    /** All of the money was given back. */
    REFUNDED,

    /** No money was taken. */
    NOT_TAKEN,

    /** The PG did not say, or it is changing at this moment. */
    SILENT;

    /** What an answer says of a payment of that amount, in whole won. */
    public static PgStanding of(PgInquiryAnswered answer, long amount) {
        return switch (answer.result()) {
            case TAKEN -> taken(answer, amount);
            case REFUNDED -> REFUNDED;
            case NOT_TAKEN -> NOT_TAKEN;
            case UNKNOWN -> SILENT;
        };
    }

    private static PgStanding taken(PgInquiryAnswered answer, long amount) {
        if (answer.refundedAmount() > 0) {
            return PARTLY_REFUNDED;
        }
        return answer.capturedAmount() == amount ? TAKEN : OTHER_AMOUNT;
    }
}
