package io.paymentsystem.gateway.pg;

/** What the PG made of a request to give the money back. */
public sealed interface CancelOutcome {

    /** The money is with the student again, by this request or an earlier one. */
    record Cancelled() implements CancelOutcome {
    }

    /**
     * The PG will not give it back.
     *
     * @param reason the PG's message and code, for a person
     */
    record Refused(String reason) implements CancelOutcome {
    }

    /**
     * The PG was not asked, since it is left in peace: nothing has changed.
     *
     * @param why for a person
     */
    record NotAsked(String why) implements CancelOutcome {
    }

    /**
     * The money may be back or not.
     *
     * @param why for a person
     */
    record Unknown(String why) implements CancelOutcome, Undecided {
    }
}
