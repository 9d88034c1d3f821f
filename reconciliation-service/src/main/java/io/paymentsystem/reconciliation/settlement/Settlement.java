package io.paymentsystem.reconciliation.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * What came of a day's file. Each of its lines is bad, matched, or counts with one kind of mismatch; movements that are not in the file
 * count besides.
 *
 * @param lines      how many lines the file has, without the header line and empty ones
 * @param bad        how many of them were skipped
 * @param matched    how many all agree on that could be asked
 * @param late       how many are of an earlier day by Korean time, whatever else they are
 * @param mismatches how many of each kind, and no other kind
 * @param seconds    how long the import took, from the first byte on
 */
record Settlement(
        LocalDate date, Instant importedAt, long lines, long bad, long matched, long late,
        Map<Mismatch.Kind, Long> mismatches, double seconds) {
}
