package io.paymentsystem.gateway.pg;

import io.paymentsystem.contract.PgTransaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the PG said when asked for a page of its list. */
public sealed interface ListOutcome {

    /** Most characters of a transactionKey or an orderId. */
    int TEXT_MAX = 64;

    /**
     * The page. It may be empty and yet not the last.
     *
     * @param transactions in the PG's order, with texts of at most {@link #TEXT_MAX} characters
     * @param next         what the next page begins after; null where this was the last
     */
    record Listed(List<PgTransaction> transactions, @Nullable String next) implements ListOutcome {
    }

    /**
     * The PG answered, with a refusal or with a list of which something cannot be understood; nothing may be concluded, and asking again
     * would not help.
     *
     * @param why for a person
     */
    record Unusable(String why) implements ListOutcome {
    }

    /**
     * The PG did not answer, or made no sense; nothing may be concluded.
     *
     * @param why for a person
     */
    record Unknown(String why) implements ListOutcome, Undecided {
    }
}
