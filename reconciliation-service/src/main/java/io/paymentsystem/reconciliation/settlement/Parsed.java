package io.paymentsystem.reconciliation.settlement;

/** What was made of a line. */
sealed interface Parsed permits SettlementLine, BadLine {
}
