package io.paymentsystem.reconciliation.view;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The facts of the view. */
interface RecordedFacts extends Repository<RecordedFact, RecordedFact.Key> {

    List<RecordedFact> findByKeyPaymentIdOrderByOccurredAt(UUID paymentId, Limit limit);
}
