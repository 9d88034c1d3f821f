package io.paymentsystem.contract;

import java.time.Instant;
import java.util.UUID;

/**
 * What the PG knows of a payment, at {@code answeredAt}.
 *
 * @param inquiryId      the question
 * @param capturedAmount whole won taken so far, refunds not subtracted; 0 when {@code UNKNOWN}
 * @param refundedAmount whole won given back so far; 0 when {@code UNKNOWN}
 */
public record PgInquiryAnswered(
        UUID paymentId, UUID inquiryId,
        InquiryResult result, long capturedAmount, long refundedAmount, Instant answeredAt) implements PaymentEvent {

    public PgInquiryAnswered {
        Require.present(paymentId, "paymentId");
        Require.present(inquiryId, "inquiryId");
        Require.present(result, "result");
        Require.present(answeredAt, "answeredAt");
    }
}
