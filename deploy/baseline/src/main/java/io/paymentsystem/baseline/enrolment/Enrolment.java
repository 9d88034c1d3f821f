package io.paymentsystem.baseline.enrolment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A student who has paid for a course; at most one for both. */
@Entity
public class Enrolment implements Persistable<Enrolment.Key> {

    /** Who is enrolled in what. */
    @Embeddable
    public record Key(long courseId, long studentId) implements Serializable {
    }

    @EmbeddedId
    private Key id;
    private UUID paymentId;

    protected Enrolment() {
    }

    public Enrolment(Key id, UUID paymentId) {
        this.id = id;
        this.paymentId = paymentId;
    }

    @Override
    public Key getId() {
        return id;
    }

    /** Saved when it comes to be and never again, so that no select precedes the insert. */
    @Override
    public boolean isNew() {
        return true;
    }
}
