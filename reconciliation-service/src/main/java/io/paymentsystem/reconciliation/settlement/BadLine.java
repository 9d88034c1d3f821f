package io.paymentsystem.reconciliation.settlement;

/**
 * A line that was skipped.
 *
 * @param line   its number in the file; the header line is 1
 * @param reason what is wrong with it, for a person
 */
record BadLine(long line, String reason) implements Parsed {
}
