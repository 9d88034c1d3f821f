package io.paymentsystem.reconciliation.view;

import io.paymentsystem.contract.PaymentStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which payments are wanted; what is null does not matter.
 *
 * @param from  first seen then or later
 * @param to    first seen before then
 * @param after the last one of the page before
 * @param limit most that are wanted, up to {@link #LIMIT_MAX}
 */
public record PaymentQuery(
        @Nullable Long courseId, @Nullable Long studentId, @Nullable PaymentStatus status,
        @Nullable Instant from, @Nullable Instant to, @Nullable UUID after, @Nullable Integer limit) {

    static final int LIMIT_MAX = 1_000;
    private static final int LIMIT_DEFAULT = 50;

    boolean isWithinLimit() {
        return limit == null || limit >= 1 && limit <= LIMIT_MAX;
    }

    int most() {
        return limit == null ? LIMIT_DEFAULT : limit;
    }
}
