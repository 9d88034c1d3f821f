package io.paymentsystem.reconciliation.replay;

import io.paymentsystem.reconciliation.verdict.Safety;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A replay as it was ordered, and whether it still goes on.
 *
 * @param overridden verdicts beside SAFE that are replayed, separated by commas
 * @param pacedAt    when the last records were sent
 */
record Replay(
        UUID id, boolean dryRun, String by, @Nullable String reason, String overridden, int ratePerSecond, ReplayState state,
        Instant requestedAt, @Nullable Instant endedAt, @Nullable String stoppedBy, @Nullable String stopReason, Instant pacedAt) {

    boolean sends(Safety verdict) {
        return !dryRun && (verdict == Safety.SAFE || override().contains(verdict));
    }

    Set<Safety> override() {
        return Arrays.stream(overridden.split(",")).filter(name -> !name.isEmpty()).map(Safety::named).collect(Collectors.toSet());
    }
}
