package io.paymentsystem.contract;

import java.time.Instant;
import java.util.UUID;

/**
 * A course has counted its seats anew.
 *
 * @param result      whether its count could be set to what was counted
 * @param seatsBefore by the course's own count until then
 * @param seatsHeld   by the payments that hold one
 * @param reason      for a person
 */
public record SeatsCorrected(
        UUID requestId, long courseId, CorrectionResult result, int seatsBefore, int seatsHeld, String reason,
        Instant answeredAt) implements AuditEvent {

    public SeatsCorrected {
        Require.present(requestId, "requestId");
        Require.present(result, "result");
        Require.present(reason, "reason");
        Require.present(answeredAt, "answeredAt");
    }
}
