package io.paymentsystem.contract;

/**
 * A fact, as it stands in the value of a Kafka record: about one payment, or part of what reconciliation asks the others.
 *
 * <p>Delivery is at least once and ordered only within a key of one topic: every consumer must take duplicates, late and reordered
 * events. Readers ignore unknown fields. A field added later must be optional, so that events written before still read.
 */
public sealed interface Event permits PaymentEvent, AuditEvent {

    /** The topic that this kind of event is published to. */
    default Topic topic() {
        return Topic.of(getClass());
    }

    /** The record key: decides the partition, and so what is ordered with what. A wrong key costs speed, never correctness. */
    String key();
}
