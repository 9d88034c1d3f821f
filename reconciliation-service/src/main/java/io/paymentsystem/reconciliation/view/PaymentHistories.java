package io.paymentsystem.reconciliation.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Answers what is known of a payment. */
@Service
public class PaymentHistories {

    /** Most facts that are read of a payment, from the earliest on; one that repeats without end must not fill the memory. */
    static final int FACTS_MAX = 1000;

    private final Payments payments;
    private final RecordedFacts facts;

    PaymentHistories(Payments payments, RecordedFacts facts) {
        this.payments = payments;
        this.facts = facts;
    }

    /** The payment's history, status and timeline as of the same moment; empty if the payment was never asked for. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<PaymentHistory> of(UUID paymentId) {
        return payments.findById(paymentId).map(payment -> PaymentHistory.of(payment, factsOf(paymentId)));
    }

    /** What the PG answered when it was asked about the payment, the latest first. */
    public List<PgAnswer> pgAnswers(UUID paymentId) {
        return factsOf(paymentId).stream().map(PgAnswer::in).flatMap(Optional::stream)
                .sorted(Comparator.comparing(PgAnswer::answeredAt).reversed()).toList();
    }

    private List<Fact> factsOf(UUID paymentId) {
        return facts.findByKeyPaymentIdOrderByOccurredAt(paymentId, Limit.of(FACTS_MAX)).stream().map(RecordedFact::toFact).toList();
    }
}
