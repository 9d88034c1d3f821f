package io.paymentsystem.baseline.payment;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All payments. */
public interface Payments extends Repository<Payment, UUID> {

    Optional<Payment> findById(UUID id);

    /**
     * Inserts a payment at once.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when its id is known already
     */
    Payment saveAndFlush(Payment payment);

    /** Moves a payment on without reading it first. */
    @Modifying
    @Query("update Payment payment set payment.status = :next where payment.id = :id")
    void move(UUID id, PaymentStatus next);
}
