package io.paymentsystem.reconciliation.discrepancy;

import io.paymentsystem.contract.CorrectionResult;
import io.paymentsystem.contract.SeatsCorrected;
import io.paymentsystem.contract.SeatsCorrectionRequested;
import io.paymentsystem.messaging.TraceParent;
import io.paymentsystem.outbox.Outbox;
import io.paymentsystem.outbox.OutgoingEvent;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what a person says about a discrepancy, and writes down who said so. */
@Service
public class Operators {

    private final DiscrepancyStore store;
    private final Outbox outbox;
    private final Clock clock;

    Operators(DiscrepancyStore store, Outbox outbox, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What became of a person's word. */
    public enum Heard { DONE, UNKNOWN, IMPOSSIBLE }

    /**
     * Has a discrepancy repaired that waits for a person: a course counts its seats anew, a payment is asked about and repaired by the
     * next run, with all repairs that it may have. IMPOSSIBLE where there is nothing to send, or nothing to repair any more.
     */
    @Transactional
    public Heard repair(UUID id, OperatorsWord word) {
        Optional<Discrepancy> found = store.lock(id);
        if (found.isEmpty()) {
            return Heard.UNKNOWN;
        }
        Discrepancy discrepancy = found.get();
        if (!discrepancy.isOpen()) {
            return Heard.IMPOSSIBLE;
        }
        return switch (discrepancy.kind()) {
            case SEAT_DRIFT -> {
                countAnew(discrepancy, word);
                yield Heard.DONE;
            }
            case LOST_PROCESSED, LOST_COMPLETED, LOST_COMPENSATION, FAILED_COMPENSATION, HELD_TOO_LONG, LATE_SETTLEMENT -> {
                write(discrepancy.afresh(clock.instant()), "to be repaired, says " + word.inWords());
                yield Heard.DONE;
            }
            case PG_ONLY, OURS_ONLY, AMOUNT_MISMATCH, DOUBLE_CAPTURE, UNASKED_REFUND, SETTLEMENT_MISMATCH -> Heard.IMPOSSIBLE;
        };
    }

    /** Ends a discrepancy by a person's word: whatever was to be done was done elsewhere. It is not looked at again. */
    @Transactional
    public Heard settle(UUID id, OperatorsWord word) {
        Optional<Discrepancy> found = store.lock(id);
        found.filter(Discrepancy::isOpen).ifPresent(open ->
                write(open.in(State.SETTLED, clock.instant()), "settled, says " + word.inWords()));
        return found.map(each -> each.isOpen() ? Heard.DONE : Heard.IMPOSSIBLE).orElse(Heard.UNKNOWN);
    }

    /** Takes in what became of the seats that were to be counted anew. */
    @Transactional
    public void corrected(SeatsCorrected answer) {
        store.lock(answer.requestId()).filter(Discrepancy::isOpen).ifPresent(open -> write(
                open.in(answer.result() == CorrectionResult.CORRECTED ? State.REPAIRED : State.NEEDS_A_PERSON, clock.instant()),
                "%s: the course counted %d, payments hold %d; %s".formatted(
                        answer.result(), answer.seatsBefore(), answer.seatsHeld(), answer.reason())));
    }

    private void countAnew(Discrepancy drift, OperatorsWord word) {
        var request = new SeatsCorrectionRequested(
                drift.id(), Objects.requireNonNull(drift.courseId()), String.valueOf(word.by()), String.valueOf(word.reason()));
        outbox.append(new OutgoingEvent(request, TraceParent.continuedOrBegun(null, drift.id()), drift.foundBy()));
        write(drift.in(State.REPAIRING, clock.instant()), "to be counted anew, says " + word.inWords());
    }

    private void write(Discrepancy after, String what) {
        store.update(List.of(after));
        store.record(List.of(new Change(after, null, what)));
    }
}
