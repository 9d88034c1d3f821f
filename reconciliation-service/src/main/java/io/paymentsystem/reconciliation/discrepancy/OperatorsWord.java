package io.paymentsystem.reconciliation.discrepancy;

import io.paymentsystem.messaging.StorableText;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a discrepancy.
 *
 * @param by     who says it
 * @param reason why
 */
public record OperatorsWord(@Nullable String by, @Nullable String reason) {

    private static final int BY_MAX = 100;
    private static final int REASON_MAX = 1_000;

    public OperatorsWord {
        if (by == null || by.isBlank() || reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("by and reason must be given: who says so, and why");
        }
        if (by.length() > BY_MAX || reason.length() > REASON_MAX) {
            throw new IllegalArgumentException("by may have %d characters, reason %d".formatted(BY_MAX, REASON_MAX));
        }
        by = StorableText.of(by);
        reason = StorableText.of(reason);
    }

    String inWords() {
        return by + ": " + reason;
    }
}
