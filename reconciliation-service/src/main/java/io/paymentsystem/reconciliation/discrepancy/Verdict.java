package io.paymentsystem.reconciliation.discrepancy;

import io.paymentsystem.reconciliation.decision.Decision;

/**
 * What a run has decided about something.
 *
 * @param ours how it stands with us, for a person
 * @param pg   how it stands with the other side, for a person
 */
public record Verdict(Subject subject, Decision decision, String ours, String pg) {
}
