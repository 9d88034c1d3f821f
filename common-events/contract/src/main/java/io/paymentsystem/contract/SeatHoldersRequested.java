package io.paymentsystem.contract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks which payments hold a seat of a course; one page of them.
 *
 * @param after the payment that the page begins after; absent for the first page
 */
public record SeatHoldersRequested(UUID requestId, long courseId, @Nullable UUID after) implements AuditEvent {

    public SeatHoldersRequested {
        Require.present(requestId, "requestId");
    }
}
