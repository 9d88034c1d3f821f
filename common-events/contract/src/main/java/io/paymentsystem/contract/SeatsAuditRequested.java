package io.paymentsystem.contract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks how the seats of all courses stand; one page of courses.
 *
 * @param afterCourseId the course that the page begins after; absent for the first page
 */
public record SeatsAuditRequested(UUID requestId, @Nullable Long afterCourseId) implements AuditEvent {

    public SeatsAuditRequested {
        Require.present(requestId, "requestId");
    }
}
