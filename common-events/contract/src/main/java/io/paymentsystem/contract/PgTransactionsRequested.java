package io.paymentsystem.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks what money the PG has moved in a period, by its own list; one page of it.
 *
 * @param from  by the PG's clock, inclusive
 * @param to    by the PG's clock, exclusive
 * @param after the {@code transactionKey} that the page begins after; absent for the first page
 */
public record PgTransactionsRequested(UUID requestId, Instant from, Instant to, @Nullable String after) implements AuditEvent {

    public PgTransactionsRequested {
        Require.present(requestId, "requestId");
        Require.present(from, "from");
        Require.present(to, "to");
        Require.that(from.isBefore(to), "from must be before to");
    }
}
