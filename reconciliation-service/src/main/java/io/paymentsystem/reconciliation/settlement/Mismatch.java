package io.paymentsystem.reconciliation.settlement;

import io.paymentsystem.contract.PgTransaction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A movement of money on which the day's file, the PG's own list and our books do not agree. A line of a file has one at most.
 *
 * @param transactionKey the PG's name for the movement
 * @param orderId        what it was for, which is our paymentId where it was ours
 * @param movement       the direction of the money
 * @param at             by the PG's clock
 * @param fileAmount     whole won by the file; absent where it has no such line
 * @param listAmount     whole won by the PG's list; absent where it is not there, or was not read so far
 * @param ourAmount      whole won by our books; absent where they know of no such money
 * @param informational  whether it may still come right by itself: the PG may settle later, as long as no later day was imported
 */
public record Mismatch(
        String transactionKey, String orderId, Kind kind, PgTransaction.Kind movement, Instant at,
        @Nullable Long fileAmount, @Nullable Long listAmount, @Nullable Long ourAmount, boolean informational) {

    /** What is wrong. Where several things are, the first of these that fits. */
    public enum Kind {

        /** A capture of an order that has another one in this file, or one in an earlier; or any line that is in an earlier file too. */
        DOUBLE,

        /** Neither our books nor the PG's list know of the money. */
        FILE_ONLY,

        /** The PG's list knows of the money, our books do not. */
        NOT_IN_OUR_BOOKS,

        /** Our books know of the money; the PG's list does not, although it was read beyond that time. */
        NOT_IN_THE_PGS_LIST,

        /** All that know of the money do not agree how much it was. */
        AMOUNT_DIFFERS,

        /** The PG's list has it on the day, and no file has it. */
        NOT_IN_THE_FILE
    }
}
