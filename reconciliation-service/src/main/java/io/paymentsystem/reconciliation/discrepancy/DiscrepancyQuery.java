package io.paymentsystem.reconciliation.discrepancy;

import io.paymentsystem.reconciliation.decision.Kind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which discrepancies are wanted; what is null does not matter.
 *
 * @param run   the run that found them
 * @param after the last one of the page before
 * @param limit most that are wanted, up to {@link #LIMIT_MAX}
 */
public record DiscrepancyQuery(
        @Nullable Kind kind, @Nullable State state, @Nullable UUID paymentId, @Nullable Long courseId, @Nullable UUID run,
        @Nullable UUID after, @Nullable Integer limit) {

    static final int LIMIT_MAX = 1_000;
    private static final int LIMIT_DEFAULT = 100;

    boolean isWithinLimit() {
        return limit == null || limit >= 1 && limit <= LIMIT_MAX;
    }

    int most() {
        return limit == null ? LIMIT_DEFAULT : limit;
    }
}
