package io.paymentsystem.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the PG's own list of what money it has moved.
 *
 * @param result       whether the PG answered; where it did not, nothing may be concluded from the list's being empty
 * @param transactions in the PG's order
 * @param next         what the next page begins after; absent where this was the last
 */
public record PgTransactionsAnswered(
        UUID requestId, ListResult result, List<PgTransaction> transactions, @Nullable String next,
        Instant answeredAt) implements AuditEvent {

    public PgTransactionsAnswered {
        Require.present(requestId, "requestId");
        Require.present(result, "result");
        Require.present(transactions, "transactions");
        Require.present(answeredAt, "answeredAt");
        transactions = List.copyOf(transactions);
    }
}
