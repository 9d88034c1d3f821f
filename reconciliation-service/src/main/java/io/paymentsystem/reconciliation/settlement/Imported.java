package io.paymentsystem.reconciliation.settlement;

/**
 * An import that came through.
 *
 * @param first whether it was the day's first
 */
record Imported(Settlement settlement, boolean first) {
}
