package io.paymentsystem.reconciliation.view;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A payment as the view has it; written by {@link Projection} alone. */
@Entity
@Immutable
@Table(name = "payment_view")
@NullUnmarked
class Payment {

    @Id
    private UUID paymentId;

    @Embedded
    private Terms terms;

    @Embedded
    private Standing standing;

    UUID paymentId() {
        return paymentId;
    }

    Terms terms() {
        return terms;
    }

    Standing standing() {
        return standing;
    }
}
