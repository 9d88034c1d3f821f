package io.paymentsystem.gateway.inquiry;

import io.paymentsystem.contract.InquiryResult;
import io.paymentsystem.contract.PgInquiryAnswered;
import io.paymentsystem.contract.PgInquiryRequested;
import io.paymentsystem.gateway.payment.Finding.Approved;
import io.paymentsystem.gateway.payment.Learned;
import io.paymentsystem.gateway.payment.PgPayment;
import io.paymentsystem.gateway.pg.InquiryOutcome;
import io.paymentsystem.gateway.pg.InquiryOutcome.NotFound;
import io.paymentsystem.gateway.pg.InquiryOutcome.NotTaken;
import io.paymentsystem.gateway.pg.InquiryOutcome.Pending;
import io.paymentsystem.gateway.pg.InquiryOutcome.Refunded;
import io.paymentsystem.gateway.pg.InquiryOutcome.Taken;
import io.paymentsystem.gateway.pg.InquiryOutcome.Unknown;
import io.paymentsystem.messaging.Received;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question, and what the PG knew at that time. */
record Asked(Received<PgInquiryRequested> received, InquiryOutcome outcome, Instant at) {

    UUID paymentId() {
        return received.event().paymentId();
    }

    /**
     * That the PG has taken what was ordered, all of it. Nothing else is learned: a refund is somebody else's doing, another amount a
     * person's to judge, and silence never decides.
     */
    Optional<Learned> learned(@Nullable PgPayment known) {
        return known != null && outcome instanceof Taken(Instant approvedAt, long captured, long refunded)
                        && captured == known.order().amount() && refunded == 0
                ? Optional.of(new Learned(paymentId(), new Approved(approvedAt)))
                : Optional.empty();
    }

    /** The answer, with the payment as it is once that is learned. */
    PgInquiryAnswered answer(@Nullable PgPayment now) {
        return switch (outcome) {
            case Taken taken -> isToStay(taken, now)
                    ? answer(InquiryResult.TAKEN, taken.capturedAmount(), taken.refundedAmount())
                    : answer(InquiryResult.UNKNOWN, 0, 0);
            case Refunded(long amount) -> answer(InquiryResult.REFUNDED, amount, amount);
            case NotTaken _ -> answer(InquiryResult.NOT_TAKEN, 0, 0);
            case NotFound _ -> answer(mayBeOnItsWay(now) ? InquiryResult.UNKNOWN : InquiryResult.NOT_TAKEN, 0, 0);
            case Pending _, Unknown _ -> answer(InquiryResult.UNKNOWN, 0, 0);
        };
    }

    /** Money that the gateway has not, or is about to give back, may be gone the next moment; another amount waits for a person. */
    private static boolean isToStay(Taken taken, @Nullable PgPayment now) {
        return now == null || switch (now.state()) {
            // That the PG has what we gave back is for a person, who is to hear it.
            case APPROVED, REFUNDED -> true;
            case FENCING, VOIDING, CANCELLING -> false;
            case REQUESTED, UNKNOWN, DECLINED, WATCHED, FENCED -> taken.capturedAmount() != now.order().amount();
        };
    }

    /** An approval was begun, and the PG has said nothing of it; where it has, and knows nothing of it now, somebody has to be told. */
    private static boolean mayBeOnItsWay(@Nullable PgPayment now) {
        return now != null && switch (now.state()) {
            case DECLINED, FENCED, APPROVED, REFUNDED -> false;
            case REQUESTED, UNKNOWN, CANCELLING, FENCING, VOIDING, WATCHED -> true;
        };
    }

    private PgInquiryAnswered answer(InquiryResult result, long capturedAmount, long refundedAmount) {
        return new PgInquiryAnswered(paymentId(), received.event().inquiryId(), result, capturedAmount, refundedAmount, at);
    }
}
