package io.paymentsystem.reconciliation.discrepancy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A discrepancy as it is from now on, and what happened, for a person. */
record Change(Discrepancy discrepancy, @Nullable UUID runId, String what) {
}
