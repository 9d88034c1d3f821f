package io.paymentsystem.gateway.pg;

import java.time.Instant;

/** What the PG knows of a payment at this moment. */
public sealed interface InquiryOutcome {

    /**
     * The money is taken and at least some of it is still with us.
     *
     * @param approvedAt     by the PG's clock
     * @param capturedAmount whole won
     * @param refundedAmount whole won, less than was captured
     */
    record Taken(Instant approvedAt, long capturedAmount, long refundedAmount) implements InquiryOutcome {
    }

    /**
     * The money was taken and all of it has been given back.
     *
     * @param amount whole won
     */
    record Refunded(long amount) implements InquiryOutcome {
    }

    /**
     * Declined or expired: nothing was taken.
     *
     * @param reason for a person
     */
    record NotTaken(String reason) implements InquiryOutcome {
    }

    /** The PG has the payment and has not decided yet; nothing is taken so far. */
    record Pending() implements InquiryOutcome {
    }

    /** The PG does not know the payment. A request that is still on its way may yet change that. */
    record NotFound() implements InquiryOutcome {
    }

    /**
     * The PG did not answer, or made no sense; nothing may be concluded.
     *
     * @param why for a person
     */
    record Unknown(String why) implements InquiryOutcome, Undecided {
    }
}
