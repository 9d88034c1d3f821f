package io.paymentsystem.reconciliation.settlement;

import io.paymentsystem.contract.PgTransaction;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A movement of money as the PG settles it.
 *
 * @param line          its number in the file; the header line is 1
 * @param orderId       what it was for, which is our paymentId where it was ours
 * @param amount        whole won, positive in both directions
 * @param transactionAt by the PG's clock
 * @param fee           whole won
 */
record SettlementLine(
        long line, String transactionKey, String orderId, PgTransaction.Kind kind, long amount,
        OffsetDateTime transactionAt, LocalDate settledOn, long fee) implements Parsed {

    private static final int UUID_LENGTH = 36;

    /** The payment of ours that the orderId names; none where it cannot be one, such as for money that was moved without us. */
    @Nullable UUID paymentId() {
        if (orderId.length() != UUID_LENGTH) {
            return null;
        }
        try {
            UUID id = UUID.fromString(orderId);
            return id.toString().equals(orderId) ? id : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
