package io.paymentsystem.reconciliation.settlement;

import java.util.List;

/** What stands in a file from one line end to the next that is not quoted. */
sealed interface CsvRecord {

    /** The number of the line that it begins on; the first is 1. */
    long line();

    record Fields(long line, List<String> values) implements CsvRecord {
    }

    /** @param reason for a person; never with what stands in the line */
    record Malformed(long line, String reason) implements CsvRecord {
    }
}
