package io.paymentsystem.reconciliation.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A file that was read to its end and whose good lines are staged.
 *
 * @param lines    how many lines it has, without the header line
 * @param bad      how many of them are bad
 * @param badLines the first of the bad ones
 */
record Upload(UUID id, LocalDate date, Instant begunAt, long lines, long bad, List<BadLine> badLines) {

    long good() {
        return lines - bad;
    }
}
