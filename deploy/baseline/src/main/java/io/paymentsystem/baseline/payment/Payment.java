package io.paymentsystem.baseline.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A payment and how far it got; the amount is in whole won. */
@Entity
public class Payment implements Persistable<UUID> {

    @Id
    private UUID id;
    private long courseId;
    private long studentId;
    private long amount;
    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    protected Payment() {
    }

    public Payment(UUID id, long courseId, long studentId, long amount, PaymentStatus status) {
        this.id = id;
        this.courseId = courseId;
        this.studentId = studentId;
        this.amount = amount;
        this.status = status;
    }

    public PaymentStatus status() {
        return status;
    }

    /** Moves on; returns where to. */
    public PaymentStatus become(PaymentStatus next) {
        status = next;
        return next;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Saved when it comes to be and never again, so that no select precedes the insert. */
    @Override
    public boolean isNew() {
        return true;
    }
}
