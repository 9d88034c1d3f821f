package io.paymentsystem.reconciliation.run;

import io.paymentsystem.contract.Event;
import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.PgInquiryRequested;
import io.paymentsystem.contract.PgTransactionsRequested;
import io.paymentsystem.contract.SeatHoldersRequested;
import io.paymentsystem.contract.SeatsAuditRequested;
import io.paymentsystem.messaging.TraceParent;
import io.paymentsystem.outbox.OutgoingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a run has to learn from another service.
 *
 * @param requestId names the question on the wire
 * @param paymentId of a PAYMENT question; null for the others
 * @param courseId  of a HOLDERS question; null for the others
 * @param after     what a page begins after; null for the first
 * @param round     which look at it this is; from the second on an answer is the last word, and what the PG's list has raised begins there
 * @param dueAt     not to be asked before
 * @param answer    the answering event as JSON; null before
 */
record Question(
        UUID requestId, UUID runId, Kind kind, @Nullable UUID paymentId, @Nullable Long courseId, @Nullable String after,
        int round, Instant dueAt, @Nullable String answer) {

    /** From which round on an answer is taken for the last word, even where it is surprising. */
    static final int CONFIRMING = 2;

    enum Kind { PAYMENT, TRANSACTIONS, SEATS, HOLDERS }

    static Question ofPayment(UUID requestId, UUID runId, UUID paymentId, int round, Instant dueAt) {
        return new Question(requestId, runId, Kind.PAYMENT, paymentId, null, null, round, dueAt, null);
    }

    static Question ofTransactions(UUID requestId, UUID runId, @Nullable String after, int round, Instant dueAt) {
        return new Question(requestId, runId, Kind.TRANSACTIONS, null, null, after, round, dueAt, null);
    }

    static Question ofSeats(UUID requestId, UUID runId, @Nullable Long after, Instant dueAt) {
        return new Question(requestId, runId, Kind.SEATS, null, null, Objects.toString(after, null), 1, dueAt, null);
    }

    static Question ofHolders(UUID requestId, UUID runId, long courseId, @Nullable UUID after, Instant dueAt) {
        return new Question(requestId, runId, Kind.HOLDERS, null, courseId, Objects.toString(after, null), 1, dueAt, null);
    }

    /** The event that asks; one trace runs from it to the answer and to the repair, if there is one. */
    OutgoingEvent asking(Run run) {
        Event event = switch (kind) {
            case PAYMENT -> new PgInquiryRequested(Objects.requireNonNull(paymentId), requestId);
            case TRANSACTIONS -> new PgTransactionsRequested(
                    requestId, Objects.requireNonNull(run.listedFrom()), Objects.requireNonNull(run.cutoff()), after);
            case SEATS -> new SeatsAuditRequested(requestId, after == null ? null : Long.valueOf(after));
            case HOLDERS -> new SeatHoldersRequested(
                    requestId, Objects.requireNonNull(courseId), after == null ? null : UUID.fromString(after));
        };
        return new OutgoingEvent(event, traceparent());
    }

    String traceparent() {
        return TraceParent.continuedOrBegun(null, requestId);
    }

    /** The answer, which must have come. */
    <E extends Event> E answer(Class<E> type) {
        return EventCodec.read(Objects.requireNonNull(answer).getBytes(StandardCharsets.UTF_8), type);
    }
}
