package io.paymentsystem.reconciliation.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are to be listed; what is null does not matter.
 *
 * @param state null for those that are open
 * @param after the id of the last one of the page before
 * @param limit most that are wanted, up to {@link #LIMIT_MAX}
 */
public record DeadLetterQuery(
        @Nullable String topic, @Nullable String reason, @Nullable Instant from, @Nullable Instant to, @Nullable Long courseId,
        @Nullable UUID paymentId, @Nullable Wanted state, @Nullable String after, @Nullable Integer limit) {

    public static final int LIMIT_MAX = 1_000;
    private static final int LIMIT_DEFAULT = 100;

    /** How the wanted ones rest. */
    public enum Wanted {
        OPEN, PARKED, REPLAYED, ALL;

        private List<RestState> states() {
            return this == ALL ? List.of(RestState.values()) : List.of(RestState.valueOf(name()));
        }
    }

    public boolean isWithinLimit() {
        return limit == null || limit >= 1 && limit <= LIMIT_MAX;
    }

    public int most() {
        return limit == null ? LIMIT_DEFAULT : limit;
    }

    /** The condition that it puts. */
    public DeadLetterFilter filter() {
        return new DeadLetterFilter(topic, reason, from, to, courseId, paymentId, (state == null ? Wanted.OPEN : state).states());
    }
}
