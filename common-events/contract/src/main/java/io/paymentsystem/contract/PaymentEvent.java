package io.paymentsystem.contract;

import java.util.UUID;

/** A fact about one payment. */
public sealed interface PaymentEvent extends Event
        permits PaymentRequested, PaymentCountUpdated, PaymentProcessed, PaymentCompleted,
                CompensationFirst, CompensationSecond, CompensationFinal, CompensationCompleted,
                PgCancelRequested, PgCancelAnswered, PgInquiryRequested, PgInquiryAnswered {

    /** The payment that the fact is about, which is also its idempotency key at the payment gateway. */
    UUID paymentId();

    @Override
    default String key() {
        return paymentId().toString();
    }
}
