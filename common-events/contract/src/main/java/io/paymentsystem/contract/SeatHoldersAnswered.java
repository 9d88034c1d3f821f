package io.paymentsystem.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the payments that hold a seat of a course.
 *
 * @param paymentIds in the order of their ids
 * @param next       what the next page begins after; absent where this was the last
 */
public record SeatHoldersAnswered(
        UUID requestId, long courseId, List<UUID> paymentIds, @Nullable UUID next, Instant answeredAt) implements AuditEvent {

    public SeatHoldersAnswered {
        Require.present(requestId, "requestId");
        Require.present(paymentIds, "paymentIds");
        Require.present(answeredAt, "answeredAt");
        paymentIds = List.copyOf(paymentIds);
    }
}
