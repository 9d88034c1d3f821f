package io.paymentsystem.reconciliation.verdict;

import io.paymentsystem.messaging.StorableText;

/**
 * What is to be said of a replay before it is made.
 *
 * @param reason for a person
 */
public record Verdict(Safety safety, String reason) {

    /** A reason may quote a record, whose text need not be storable. */
    public Verdict {
        reason = StorableText.of(reason);
    }

    /** A replay that has nothing against it. */
    public static Verdict safe(String reason) {
        return new Verdict(Safety.SAFE, reason);
    }

    /** A replay that has nothing to add. */
    public static Verdict alreadyDone(String reason) {
        return new Verdict(Safety.ALREADY_DONE, reason);
    }

    /** A replay that would, or might, do harm. */
    public static Verdict unsafe(String reason) {
        return new Verdict(Safety.UNSAFE, reason);
    }

    /** A replay of which nobody can tell. */
    public static Verdict unknown(String reason) {
        return new Verdict(Safety.UNKNOWN, reason);
    }
}
