package io.paymentsystem.reconciliation.evidence;

import io.paymentsystem.contract.PgTransaction;
import io.paymentsystem.reconciliation.discrepancy.ShownDiscrepancies;
import io.paymentsystem.reconciliation.view.PaymentHistories;
import io.paymentsystem.reconciliation.web.ProblemException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A payment's evidence by REST. */
@RestController
class EvidenceController {

    private static final String LISTED = """
            select transaction_key, order_id, kind, amount, at from pg_transaction where payment_id = ? order by at, transaction_key
            """;

    private final PaymentHistories histories;
    private final ShownDiscrepancies discrepancies;
    private final JdbcClient jdbc;

    EvidenceController(PaymentHistories histories, ShownDiscrepancies discrepancies, JdbcClient jdbc) {
        this.histories = histories;
        this.discrepancies = discrepancies;
        this.jdbc = jdbc;
    }

    @GetMapping("/payments/{paymentId}/evidence")
    Evidence of(@PathVariable UUID paymentId) {
        List<PgTransaction> listed = jdbc.sql(LISTED).param(paymentId).query(PgTransaction.class).list();
        var evidence = new Evidence(paymentId, histories.of(paymentId).orElse(null), histories.pgAnswers(paymentId), listed,
                discrepancies.of(paymentId));
        if (evidence.isNone()) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "neither we nor the PG have said anything of payment %s".formatted(paymentId));
        }
        return evidence;
    }
}
