package io.paymentsystem.reconciliation.view;

import io.paymentsystem.contract.InquiryResult;
import io.paymentsystem.contract.PgInquiryAnswered;
import java.time.Instant;
import java.util.Optional;

/**
 * What the PG answered when it was asked about a payment.
 *
 * @param capturedAmount whole won taken so far
 * @param refundedAmount whole won given back so far
 */
public record PgAnswer(InquiryResult result, long capturedAmount, long refundedAmount, Instant answeredAt) {

    static Optional<PgAnswer> in(Fact fact) {
        return fact.event() instanceof PgInquiryAnswered answer
                ? Optional.of(new PgAnswer(answer.result(), answer.capturedAmount(), answer.refundedAmount(), answer.answeredAt()))
                : Optional.empty();
    }
}
