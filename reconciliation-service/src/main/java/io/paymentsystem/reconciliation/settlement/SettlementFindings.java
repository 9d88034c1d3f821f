package io.paymentsystem.reconciliation.settlement;

import java.time.LocalDate;
import java.util.List;

/** Takes note of what does not match. */
public interface SettlementFindings {

    /** Most mismatches that are told of at once. */
    int PAGE_MAX = 1_000;

    /**
     * Is told of the mismatches of a day, in pages, within the transaction that imports the file. Each import of the day tells of all
     * of them again, and one of the next day of those that are no longer informational; what an import no longer finds, nobody tells of.
     *
     * @param date       the day of the file that they were found with
     * @param mismatches one at least
     */
    void found(LocalDate date, List<Mismatch> mismatches);
}
