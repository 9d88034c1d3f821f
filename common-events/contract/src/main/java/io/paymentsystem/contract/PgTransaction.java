package io.paymentsystem.contract;

import java.time.Instant;

/**
 * One movement of money by the PG's own list.
 *
 * @param transactionKey the PG's name for it
 * @param orderId        what it was for, which is our paymentId where it was ours
 * @param amount         whole won, positive in both directions
 * @param at             by the PG's clock
 */
public record PgTransaction(String transactionKey, String orderId, Kind kind, long amount, Instant at) {

    /** The direction of the money. */
    public enum Kind {

        /** From the student to us. */
        CAPTURE,

        /** Back to the student. */
        REFUND
    }

    public PgTransaction {
        Require.present(transactionKey, "transactionKey");
        Require.present(orderId, "orderId");
        Require.present(kind, "kind");
        Require.positive(amount, "amount");
        Require.present(at, "at");
    }
}
