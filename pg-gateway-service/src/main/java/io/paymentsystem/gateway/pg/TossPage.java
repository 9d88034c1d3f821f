package io.paymentsystem.gateway.pg;

import io.paymentsystem.contract.PgTransaction;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of Toss Payments' list, as it was sent.
 *
 * @param limit most entries that were asked for
 */
record TossPage(List<@Nullable TossTransaction> entries, int limit) {

    static TossPage of(@Nullable TossTransaction[] entries, int limit) {
        return new TossPage(Arrays.asList(entries), limit);
    }

    /** The movements of money from one instant (inclusive) to another (exclusive). What is left out does not end the paging. */
    ListOutcome between(Instant from, Instant to) {
        if (entries.size() > limit) {
            return new ListOutcome.Unusable("the list has %d entries where at most %d were asked for".formatted(entries.size(), limit));
        }
        try {
            List<PgTransaction> movements = entries.stream().flatMap(entry -> movement(entry).stream())
                    .filter(movement -> !movement.at().isBefore(from) && movement.at().isBefore(to))
                    .toList();
            return new ListOutcome.Listed(movements, entries.size() < limit ? null : entries.getLast().key());
        } catch (IllegalArgumentException e) {
            return new ListOutcome.Unusable("the list has something in it that cannot be understood: " + e.getMessage());
        }
    }

    private static Optional<PgTransaction> movement(@Nullable TossTransaction entry) {
        try {
            return TossTransaction.present(entry, "the entry").movement();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s, in %s".formatted(e.getMessage(), TossError.printable(String.valueOf(entry))), e);
        }
    }
}
