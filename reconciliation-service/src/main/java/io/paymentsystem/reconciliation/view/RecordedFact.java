package io.paymentsystem.reconciliation.view;

import io.paymentsystem.contract.EventCodec;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A fact as it is kept; written by {@link Projection} alone. */
@Entity
@Immutable
@Table(name = "payment_event")
@NullUnmarked
class RecordedFact {

    @EmbeddedId
    private Key key;

    private String topic;
    private int partition;
    private long recordOffset;
    private String publisher;
    private Instant occurredAt;
    private String detail;

    /** What makes two records the same fact. */
    @Embeddable
    record Key(UUID paymentId, UUID eventId) {
    }

    Fact toFact() {
        var event = EventCodec.read(detail.getBytes(StandardCharsets.UTF_8), Fact.eventTypeOn(topic));
        return new Fact(key.eventId(), event, occurredAt, publisher, topic, partition, recordOffset);
    }
}
