package io.paymentsystem.gateway.pg;

/** What is common to the outcomes from which nothing may be concluded: too many of them and the PG is left in peace for a while. */
sealed interface Undecided permits PgOutcome.Unknown, CancelOutcome.Unknown, InquiryOutcome.Unknown, ListOutcome.Unknown {

    /** For a person. */
    String why();
}
