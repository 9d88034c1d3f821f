package io.paymentsystem.reconciliation.settlement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of the mismatches of a day, within the transaction that has found them. */
@Component
class TellingOfMismatches {

    private final Settlements settlements;
    private final Mismatches mismatches;
    private final SettlementFindings findings;

    TellingOfMismatches(Settlements settlements, Mismatches mismatches, SettlementFindings findings) {
        this.settlements = settlements;
        this.mismatches = mismatches;
        this.findings = findings;
    }

    /** Tells of all of the day, and of what is missing in the file of the day before it, which can no longer be expected to come. */
    void tellOf(LocalDate date) {
        tellOf(date, null);
        settlements.before(date, 1).forEach(before -> tellOf(before.date(), Mismatch.Kind.NOT_IN_THE_FILE));
    }

    private void tellOf(LocalDate date, Mismatch.@Nullable Kind kind) {
        List<Mismatch> page = mismatches.page(date, kind, "", SettlementFindings.PAGE_MAX);
        while (!page.isEmpty()) {
            findings.found(date, page);
            page = mismatches.page(date, kind, page.getLast().transactionKey(), SettlementFindings.PAGE_MAX);
        }
    }
}
