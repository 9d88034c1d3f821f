package io.paymentsystem.gateway.pg;

import java.time.Instant;

/** What the PG made of a request to approve a payment. There are three answers, and the third is not a failure. */
public sealed interface PgOutcome {

    /**
     * The money is taken.
     *
     * @param approvedAt by the PG's clock
     */
    record Approved(Instant approvedAt) implements PgOutcome {
    }

    /**
     * No money is taken, and the same request will never take any.
     *
     * @param reason the PG's message and code, for a person
     */
    record Declined(String reason) implements PgOutcome {
    }

    /**
     * The money may be taken or not: no answer, one that makes no sense, or one that says nothing about this payment.
     *
     * @param why for a person
     */
    record Unknown(String why) implements PgOutcome, Undecided {
    }
}
