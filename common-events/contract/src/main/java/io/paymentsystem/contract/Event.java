package io.paymentsystem.contract;

import java.util.UUID;

/**
 * A fact about one payment, as it stands in the value of a Kafka record.
 *
 * <p>Delivery is at least once and ordered only within a key of one topic: every consumer must take duplicates, late and reordered
 * events. Readers ignore unknown fields. A field added later must be optional, so that events written before still read.
 */
public sealed interface Event
        permits PaymentRequested, PaymentCountUpdated, PaymentProcessed, PaymentCompleted,
                CompensationFirst, CompensationSecond, CompensationFinal, CompensationCompleted,
                PgCancelRequested, PgCancelAnswered, PgInquiryRequested, PgInquiryAnswered {

    /** The payment that the fact is about, which is also its idempotency key at the payment gateway. */
    UUID paymentId();

    /** The topic that this kind of event is published to. */
    default Topic topic() {
        return Topic.of(getClass());
    }

    /** The record key: decides the partition, and so what is ordered with what. A wrong key costs speed, never correctness. */
    default String key() {
        return paymentId().toString();
    }
}
