package io.paymentsystem.reconciliation.replay;

import io.paymentsystem.reconciliation.verdict.Verdict;

/** What was found of a record, and so what becomes of it: APPROVED or LEFT. */
record Judged(String place, RecordState state, Verdict verdict) {
}
