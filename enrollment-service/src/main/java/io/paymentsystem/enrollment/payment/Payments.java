package io.paymentsystem.enrollment.payment;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface Payments extends Repository<Payment, UUID> {

    @EntityGraph(attributePaths = "history")
    Optional<Payment> findById(UUID id);
}
