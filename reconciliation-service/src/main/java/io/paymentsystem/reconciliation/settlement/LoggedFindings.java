package io.paymentsystem.reconciliation.settlement;

import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Leaves findings to whoever reads the log or asks for the mismatches, where nobody else takes note of them. */
@Component
@Fallback
class LoggedFindings implements SettlementFindings {

    private static final Logger log = LoggerFactory.getLogger(LoggedFindings.class);

    @Override
    public void found(LocalDate date, List<Mismatch> mismatches) {
        log.warn("{} movements of money do not match in the settlement of {}", mismatches.size(), date);
    }
}
