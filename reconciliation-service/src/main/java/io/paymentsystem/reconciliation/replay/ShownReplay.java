package io.paymentsystem.reconciliation.replay;

import io.paymentsystem.reconciliation.verdict.Safety;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A replay and how far it is.
 *
 * @param stoppedBy who has stopped it; null where nobody has
 * @param records  how many it is about
 * @param judged   how many have a verdict
 * @param replayed how many stand on their topics again
 * @param left     how many were not sent, and will not be by this replay
 * @param results  how the payments of replayed records have ended so far
 */
public record ShownReplay(
        UUID id, boolean dryRun, String by, @Nullable String reason, List<Safety> override, int ratePerSecond, ReplayState state,
        Instant requestedAt, @Nullable Instant endedAt, @Nullable String stoppedBy, @Nullable String stopReason,
        long records, long judged, Map<Safety, Long> verdicts, long replayed, long left, Map<String, Long> results) {
}
