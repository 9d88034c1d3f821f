package io.paymentsystem.contract;

import java.util.UUID;

/**
 * A question of reconciliation-service's about more than one payment, or the answer to one.
 *
 * <p>Asking again is safe, with the same {@code requestId} too. An answer is true of the moment that it names and of no other; one that
 * comes twice says the same or something newer.
 */
public sealed interface AuditEvent extends Event
        permits PgTransactionsRequested, PgTransactionsAnswered, SeatsAuditRequested, SeatsAuditAnswered,
                SeatHoldersRequested, SeatHoldersAnswered, SeatsCorrectionRequested, SeatsCorrected {

    /** Names the question; the answer carries it. */
    UUID requestId();

    @Override
    default String key() {
        return requestId().toString();
    }
}
