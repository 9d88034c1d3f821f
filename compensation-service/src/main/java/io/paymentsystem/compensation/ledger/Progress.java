package io.paymentsystem.compensation.ledger;

import org.jspecify.annotations.Nullable;

/** How far a compensation is, and what the gateway last said of it. */
public record Progress(LedgerState state, @Nullable String answerReason) {
}
