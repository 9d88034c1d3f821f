package io.paymentsystem.simulators.behavior;

/** The bounds of what a simulator can be told, with messages that say what to send instead. */
public final class Checks {

    /** The longest time that a simulator can be told to wait: ten minutes. */
    public static final long MAX_WAIT_MS = 600_000;

    private Checks() {
    }

    /** Requires 0 &lt;= rate &lt;= 1. */
    public static void rate(String field, double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException(field + " is " + rate + ", send a rate from 0 to 1.");
        }
    }

    /** Requires 0 &lt;= value &lt;= bound. */
    public static void range(String field, long value, long bound) {
        if (value < 0 || value > bound) {
            throw new IllegalArgumentException(field + " is " + value + ", send a whole number from 0 to " + bound + ".");
        }
    }

    /** Requires an HTTP status that sends the request elsewhere or blames it. */
    public static void refusal(String field, long status) {
        if (status < 300 || status > 499) {
            throw new IllegalArgumentException(field + " is " + status + ", send a status from 300 to 499.");
        }
    }

    /** Requires that exclusive rates leave room for one another. */
    public static void sum(String fields, double sum) {
        // Rates such as 0.7 + 0.2 + 0.1 may add up to a hair more than 1.
        if (sum > 1 + 1e-9) {
            throw new IllegalArgumentException(
                    fields + " exclude one another but add up to " + sum + ", send rates that add up to 1 at most.");
        }
    }
}
