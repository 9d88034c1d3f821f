package io.paymentsystem.reconciliation.evidence;

import io.paymentsystem.contract.PgTransaction;
import io.paymentsystem.reconciliation.discrepancy.ShownDiscrepancies.Shown;
import io.paymentsystem.reconciliation.view.PaymentHistory;
import io.paymentsystem.reconciliation.view.PgAnswer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a payment.
 *
 * @param ours          our own word, by the topics; null where no topic has asked for the payment
 * @param pg            what the PG answered when it was asked, the latest first
 * @param listed        what the PG's own list says, as far as it was read
 * @param discrepancies on what the two did not agree, and what was done about it
 */
public record Evidence(
        UUID paymentId, @Nullable PaymentHistory ours, List<PgAnswer> pg, List<PgTransaction> listed, List<Shown> discrepancies) {

    boolean isNone() {
        return ours == null && pg.isEmpty() && listed.isEmpty() && discrepancies.isEmpty();
    }
}
