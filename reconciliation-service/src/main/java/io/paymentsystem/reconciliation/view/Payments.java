package io.paymentsystem.reconciliation.view;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The payments of the view. */
interface Payments extends Repository<Payment, UUID> {

    Optional<Payment> findById(UUID paymentId);
}
