package io.paymentsystem.gateway.check;

import io.paymentsystem.gateway.GatewaySettings;
import io.paymentsystem.gateway.approval.Approving;
import io.paymentsystem.gateway.cancel.Cancelling;
import io.paymentsystem.gateway.payment.Finding;
import io.paymentsystem.gateway.payment.Finding.Absent;
import io.paymentsystem.gateway.payment.Finding.Approved;
import io.paymentsystem.gateway.payment.Finding.Declined;
import io.paymentsystem.gateway.payment.Finding.NotRefunded;
import io.paymentsystem.gateway.payment.Finding.Unanswered;
import io.paymentsystem.gateway.payment.Finding.WatchEnded;
import io.paymentsystem.gateway.payment.Payments.Claim;
import io.paymentsystem.gateway.payment.PgPayment;
import io.paymentsystem.gateway.pg.InquiryOutcome;
import io.paymentsystem.gateway.pg.InquiryOutcome.NotFound;
import io.paymentsystem.gateway.pg.InquiryOutcome.NotTaken;
import io.paymentsystem.gateway.pg.InquiryOutcome.Pending;
import io.paymentsystem.gateway.pg.InquiryOutcome.Refunded;
import io.paymentsystem.gateway.pg.InquiryOutcome.Taken;
import io.paymentsystem.gateway.pg.InquiryOutcome.Unknown;
import io.paymentsystem.gateway.pg.PgClient;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds out about a payment that is not finished: inquires first, and does again only what the answer shows to be undone. */
@Component
final class Checking {

    private static final Logger log = LoggerFactory.getLogger(Checking.class);

    private final PgClient pg;
    private final Approving approving;
    private final Cancelling cancelling;
    private final int watchChecks;

    Checking(PgClient pg, Approving approving, Cancelling cancelling, GatewaySettings settings) {
        this.pg = pg;
        this.approving = approving;
        this.cancelling = cancelling;
        this.watchChecks = settings.watchChecks();
    }

    /** An inquiry, and one call after it. */
    Duration longest() {
        return pg.patience().multipliedBy(2);
    }

    /** Calls the PG once or twice. */
    Finding check(Claim claim) {
        PgPayment payment = claim.payment();
        InquiryOutcome outcome = pg.inquire(payment.paymentId());
        return switch (payment.state()) {
            case REQUESTED, UNKNOWN -> approval(payment, outcome);
            case FENCING -> fence(outcome, claim.approvalMayBeOnTheWire());
            case CANCELLING -> cancel(payment, outcome);
            case VOIDING -> voiding(payment, outcome);
            case WATCHED -> watch(payment, outcome);
            case APPROVED, DECLINED, FENCED, REFUNDED -> throw new IllegalStateException(payment.paymentId() + " is finished");
        };
    }

    /** The payment is still wanted: what the PG does not know, or has not decided, is asked for again with the same idempotency key. */
    private Finding approval(PgPayment payment, InquiryOutcome outcome) {
        return switch (outcome) {
            case Taken taken when taken.capturedAmount() == payment.order().amount() -> new Approved(taken.approvedAt());
            case Taken taken -> otherAmount(payment, taken);
            case Refunded _ -> new Finding.Refunded();
            case NotTaken(String reason) -> new Declined(reason);
            case Pending(), NotFound() -> approving.approve(payment);
            case Unknown(String why) -> new Unanswered(why);
        };
    }

    private static Finding fence(InquiryOutcome outcome, boolean approvalMayBeOnTheWire) {
        return switch (outcome) {
            case Taken taken -> new Approved(taken.approvedAt());
            case Refunded _ -> new Finding.Refunded();
            case NotTaken _, NotFound _ -> approvalMayBeOnTheWire ? new Unanswered("an approval may be on its way") : new Absent();
            case Pending() -> new Unanswered("the PG has not decided");
            case Unknown(String why) -> new Unanswered(why);
        };
    }

    private Finding watch(PgPayment payment, InquiryOutcome outcome) {
        return switch (standing(outcome)) {
            case Absent() when payment.attempts() >= watchChecks -> new WatchEnded();
            case Finding found -> found;
        };
    }

    /**
     * Whoever asked for the refund asks again when told that it did not happen. But a cancel that was lost with its process, before it
     * said anything, is made up for here: by now nobody may be left to ask.
     */
    private Finding cancel(PgPayment payment, InquiryOutcome outcome) {
        return switch (outcome) {
            case Taken _ when payment.attempts() == 0 -> cancelling.cancel(payment);
            case Taken _ -> new NotRefunded("the PG did not answer the cancel and still has the money as taken");
            default -> standing(outcome);
        };
    }

    /** Nobody may be there to ask again, so it is done here until the money is back. */
    private Finding voiding(PgPayment payment, InquiryOutcome outcome) {
        return switch (outcome) {
            case Taken _ -> cancelling.cancel(payment);
            default -> standing(outcome);
        };
    }

    private static Finding standing(InquiryOutcome outcome) {
        return switch (outcome) {
            case Taken taken -> new Approved(taken.approvedAt());
            case Refunded _ -> new Finding.Refunded();
            case NotTaken _, NotFound _ -> new Absent();
            case Pending() -> new Unanswered("the PG has not decided");
            case Unknown(String why) -> new Unanswered(why);
        };
    }

    private static Finding otherAmount(PgPayment payment, Taken taken) {
        var other = new Finding.OtherAmount(taken.capturedAmount(), payment.order().amount());
        log.error("Payment {}: {}; nothing is concluded from that", payment.paymentId(), other.reason());
        return other;
    }
}
