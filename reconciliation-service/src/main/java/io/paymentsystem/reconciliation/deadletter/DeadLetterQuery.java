package io.paymentsystem.reconciliation.deadletter;

import io.paymentsystem.reconciliation.web.ProblemException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Which dead letters are to be listed; what is null does not matter.
 *
 * @param state OPEN, PARKED, REPLAYED or ALL, in any case; null for those that are open
 * @param after the id of the last one of the page before
 * @param limit most that are wanted, up to {@link #LIMIT_MAX}
 */
public record DeadLetterQuery(
        @Nullable String topic, @Nullable String reason, @Nullable Instant from, @Nullable Instant to, @Nullable Long courseId,
        @Nullable UUID paymentId, @Nullable String state, @Nullable String after, @Nullable Integer limit) {

    public static final int LIMIT_MAX = 1_000;
    private static final int LIMIT_DEFAULT = 100;

    /** How the wanted ones rest. */
    public enum Wanted {
        OPEN, PARKED, REPLAYED, ALL;

        private @Nullable RestState state() {
            return this == ALL ? null : RestState.valueOf(name());
        }

        private static Wanted named(String name) {
            return Arrays.stream(values()).filter(each -> each.name().equalsIgnoreCase(name)).findFirst()
                    .orElseThrow(() -> new ProblemException(HttpStatus.BAD_REQUEST,
                            "state must be one of %s, but is '%s'".formatted(Arrays.toString(values()), name)));
        }
    }

    public boolean isWithinLimit() {
        return limit == null || limit >= 1 && limit <= LIMIT_MAX;
    }

    public int most() {
        return limit == null ? LIMIT_DEFAULT : limit;
    }

    /** How the wanted ones rest; refused where it says nothing that there is. */
    public Wanted wanted() {
        return state == null ? Wanted.OPEN : Wanted.named(state);
    }

    /** The condition that it puts. */
    public DeadLetterFilter filter() {
        return new DeadLetterFilter(topic, reason, from, to, courseId, paymentId, wanted().state());
    }
}
