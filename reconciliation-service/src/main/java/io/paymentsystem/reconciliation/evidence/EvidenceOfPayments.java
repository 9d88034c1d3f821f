package io.paymentsystem.reconciliation.evidence;

import io.paymentsystem.contract.PgTransaction;
import io.paymentsystem.reconciliation.discrepancy.ShownDiscrepancies;
import io.paymentsystem.reconciliation.view.PaymentHistories;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Gathers what is known of a payment on both sides. */
@Service
public class EvidenceOfPayments {

    private static final String LISTED = """
            select transaction_key, order_id, kind, amount, at from pg_transaction where payment_id = ? order by at, transaction_key
            """;

    private final PaymentHistories histories;
    private final ShownDiscrepancies discrepancies;
    private final JdbcClient jdbc;

    EvidenceOfPayments(PaymentHistories histories, ShownDiscrepancies discrepancies, JdbcClient jdbc) {
        this.histories = histories;
        this.discrepancies = discrepancies;
        this.jdbc = jdbc;
    }

    /** All that is known of the payment; empty where neither side has said anything of it. */
    public Optional<Evidence> of(UUID paymentId) {
        List<PgTransaction> listed = jdbc.sql(LISTED).param(paymentId).query(PgTransaction.class).list();
        return Optional.of(new Evidence(paymentId, histories.of(paymentId).orElse(null), histories.pgAnswers(paymentId), listed,
                discrepancies.of(paymentId))).filter(evidence -> !evidence.isNone());
    }
}
