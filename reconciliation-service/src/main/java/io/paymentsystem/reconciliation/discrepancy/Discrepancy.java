package io.paymentsystem.reconciliation.discrepancy;

import io.paymentsystem.reconciliation.decision.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something on which the books do not agree.
 *
 * @param subject      what it is about, by its id; there is one discrepancy of a kind and subject
 * @param amount       whole won
 * @param ours         how it stood with us when it was last looked at, for a person
 * @param pg           how it stood with the other side, for a person
 * @param reason       what is to be done about it, and why
 * @param foundBy      the run that found it first; null where a settlement file did
 * @param repairs      how many were sent
 * @param nextRepairAt when another may be sent at the earliest
 */
public record Discrepancy(
        UUID id, Kind kind, String subject, @Nullable UUID paymentId, @Nullable Long courseId, @Nullable Long amount,
        State state, String ours, String pg, String reason, @Nullable UUID foundBy, Instant foundAt, Instant updatedAt,
        int repairs, Instant nextRepairAt) {

    static Discrepancy found(UUID id, Kind kind, Verdict verdict, @Nullable UUID foundBy, Instant now) {
        Subject of = verdict.subject();
        return new Discrepancy(id, kind, of.name(), of.paymentId(), of.courseId(), of.amount(), State.FOUND,
                verdict.ours(), verdict.pg(), verdict.decision().reason(), foundBy, now, now, 0, now);
    }

    /** Whether anything may still be done about it. */
    public boolean isOpen() {
        return switch (state) {
            case FOUND, REPAIRING, NEEDS_A_PERSON -> true;
            case REPAIRED, SETTLED -> false;
        };
    }

    /** As it is seen now. */
    Discrepancy seen(Verdict verdict, State now, Instant at) {
        return new Discrepancy(id, kind, subject, paymentId, courseId, amount, now,
                verdict.ours(), verdict.pg(), verdict.decision().reason(), foundBy, foundAt, at, repairs, nextRepairAt);
    }

    Discrepancy repairing(Instant next) {
        return new Discrepancy(id, kind, subject, paymentId, courseId, amount, State.REPAIRING,
                ours, pg, reason, foundBy, foundAt, updatedAt, repairs + 1, next);
    }

    /** With all repairs that it may have, from now on. */
    Discrepancy afresh(Instant at) {
        return new Discrepancy(id, kind, subject, paymentId, courseId, amount, State.FOUND,
                ours, pg, reason, foundBy, foundAt, at, 0, at);
    }

    Discrepancy in(State now, Instant at) {
        return new Discrepancy(id, kind, subject, paymentId, courseId, amount, now,
                ours, pg, reason, foundBy, foundAt, at, repairs, nextRepairAt);
    }
}
