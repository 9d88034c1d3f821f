package io.paymentsystem.reconciliation.replay;

import io.paymentsystem.messaging.StorableText;
import io.paymentsystem.reconciliation.verdict.Safety;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person orders.
 *
 * @param dryRun        whether only verdicts are wanted; so it is unless said otherwise
 * @param by            who orders it
 * @param reason        why; must be given with {@code override}
 * @param select        null for all dead letters that are open
 * @param override      verdicts beside SAFE that are to be replayed all the same
 * @param ratePerSecond records that are sent per second; null for the usual
 */
public record ReplayOrder(
        @Nullable Boolean dryRun, @Nullable String by, @Nullable String reason, @Nullable Selection select,
        @Nullable Set<Safety> override, @Nullable Integer ratePerSecond) {

    private static final int BY_MAX = 100;
    private static final int REASON_MAX = 1_000;

    public ReplayOrder {
        if (by == null || by.isBlank() || by.length() > BY_MAX) {
            throw new IllegalArgumentException("by must be given, in at most %d characters: who orders it".formatted(BY_MAX));
        }
        if (reason != null && reason.length() > REASON_MAX) {
            throw new IllegalArgumentException("reason may have %d characters".formatted(REASON_MAX));
        }
        override = override == null ? Set.of() : Set.copyOf(override);
        if (!override.isEmpty() && (reason == null || reason.isBlank())) {
            throw new IllegalArgumentException("reason must be given: why a record is replayed whose verdict is not SAFE");
        }
        by = StorableText.of(by);
        reason = reason == null || reason.isBlank() ? null : StorableText.of(reason);
    }

    boolean isDry() {
        return dryRun == null || dryRun;
    }

    Selection selection() {
        return select == null ? Selection.ALL_OPEN : select;
    }
}
