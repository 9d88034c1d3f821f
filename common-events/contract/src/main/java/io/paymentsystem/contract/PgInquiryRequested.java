package io.paymentsystem.contract;

import java.util.UUID;

/**
 * Asks what the PG knows of a payment.
 *
 * @param inquiryId names the question; the answer carries it
 */
public record PgInquiryRequested(UUID paymentId, UUID inquiryId) implements PaymentEvent {

    public PgInquiryRequested {
        Require.present(paymentId, "paymentId");
        Require.present(inquiryId, "inquiryId");
    }
}
