package io.paymentsystem.contract;

import java.util.UUID;

/**
 * An operator's word that a course is to count its seats anew, by the payments that hold one. Doing it again changes nothing.
 *
 * @param by     who says so
 * @param reason for a person
 */
public record SeatsCorrectionRequested(UUID requestId, long courseId, String by, String reason) implements AuditEvent {

    public SeatsCorrectionRequested {
        Require.present(requestId, "requestId");
        Require.present(by, "by");
        Require.present(reason, "reason");
    }
}
