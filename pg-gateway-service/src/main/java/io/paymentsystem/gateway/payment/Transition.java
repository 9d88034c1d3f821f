package io.paymentsystem.gateway.payment;

/** One cell of the table of rules: what a finding does to a payment in a state. */
sealed interface Transition {

    /** The payment moves, perhaps to where it is, and the others are told. */
    record Move(PgPaymentState to, Publication publication) implements Transition {
    }

    /** Late or repeated; nothing happens. */
    record Ignored() implements Transition {
    }

    /** Cannot be: the PG contradicts itself, or answers what nobody asked. Nothing happens, and somebody should look. */
    record Refused() implements Transition {
    }

    /** What the other services are told with a move. */
    enum Publication {

        /** Nothing. */
        SILENCE,

        /** payment.processed. */
        PROCESSED,

        /** compensation.second. */
        SECOND,

        /** pg.cancel-answered: NOT_TAKEN. */
        NOT_TAKEN,

        /** pg.cancel-answered: REFUNDED. */
        REFUNDED,

        /** pg.cancel-answered: NOT_REFUNDED. */
        NOT_REFUNDED
    }
}
