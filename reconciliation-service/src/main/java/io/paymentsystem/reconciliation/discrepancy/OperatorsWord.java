package io.paymentsystem.reconciliation.discrepancy;

import org.jspecify.annotations.Nullable;

/**
 * What a person says about a discrepancy.
 *
 * @param by     who says it
 * @param reason why
 */
record OperatorsWord(@Nullable String by, @Nullable String reason) {

    OperatorsWord {
        if (by == null || by.isBlank() || reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("by and reason must be given: who says so, and why");
        }
    }

    String inWords() {
        return by + ": " + reason;
    }
}
