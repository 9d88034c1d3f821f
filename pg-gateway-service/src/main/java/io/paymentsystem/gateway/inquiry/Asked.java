package io.paymentsystem.gateway.inquiry;

import io.paymentsystem.contract.InquiryResult;
import io.paymentsystem.contract.PgInquiryAnswered;
import io.paymentsystem.contract.PgInquiryRequested;
import io.paymentsystem.gateway.pg.InquiryOutcome;
import io.paymentsystem.messaging.Received;
import java.time.Instant;
import java.util.UUID;

/** A question, and what the PG knew at that time. */
record Asked(Received<PgInquiryRequested> received, InquiryOutcome outcome, Instant at) {

    UUID paymentId() {
        return received.event().paymentId();
    }

    PgInquiryAnswered answer(InquiryResult result, long capturedAmount, long refundedAmount) {
        return new PgInquiryAnswered(paymentId(), received.event().inquiryId(), result, capturedAmount, refundedAmount, at);
    }
}
