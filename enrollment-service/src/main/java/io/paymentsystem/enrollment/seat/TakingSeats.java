package io.paymentsystem.enrollment.seat;

import static java.util.stream.Collectors.partitioningBy;

import io.paymentsystem.contract.CompensationFirst;
import io.paymentsystem.contract.Event;
import io.paymentsystem.contract.PaymentCountUpdated;
import io.paymentsystem.contract.PaymentRequested;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.enrollment.course.Seats;
import io.paymentsystem.enrollment.payment.NewPayment;
import io.paymentsystem.enrollment.payment.PaymentStore;
import io.paymentsystem.enrollment.payment.StatusChange;
import io.paymentsystem.enrollment.payment.StoredPayment;
import io.paymentsystem.messaging.BatchHandler;
import io.paymentsystem.messaging.Received;
import io.paymentsystem.messaging.Refusal;
import io.paymentsystem.outbox.OutgoingEvent;
import io.paymentsystem.outbox.Outbox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Step one for a whole batch in one transaction: takes the seats that there are, creates the payments as they stand then, so that each row
 * is written once, and says of each payment what comes next. A payment whose seat has been decided is never decided again.
 *
 * <p>Fails as for a moment when another transaction creates one of the payments meanwhile: the batch comes again, and finds it.
 */
@Component
class TakingSeats implements BatchHandler<PaymentRequested> {

    private final PaymentStore payments;
    private final Seats seats;
    private final Holdings holdings;
    private final Outbox outbox;

    TakingSeats(PaymentStore payments, Seats seats, Holdings holdings, Outbox outbox) {
        this.payments = payments;
        this.seats = seats;
        this.holdings = holdings;
        this.outbox = outbox;
    }

    @Override
    @Transactional
    public List<Refusal<PaymentRequested>> handle(List<Received<PaymentRequested>> batch) {
        Map<UUID, StoredPayment> known = payments.lock(batch.stream().map(received -> received.event().paymentId()).toList());
        Map<UUID, StoredPayment> all = new HashMap<>(known);
        List<Refusal<PaymentRequested>> refusals = new ArrayList<>();
        List<Received<PaymentRequested>> undecided = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (Received<PaymentRequested> received : batch) {
            StoredPayment payment = all.computeIfAbsent(received.event().paymentId(), _ -> StoredPayment.of(received.event()));
            if (!payment.isOf(received.event())) {
                refusals.add(new Refusal<>(received, "paymentId " + payment.id() + " was used before with another body"));
            } else if (payment.undecided() && seen.add(payment.id())) {
                undecided.add(received);
            }
        }
        decide(undecided, known.keySet());
        return refusals;
    }

    private void decide(List<Received<PaymentRequested>> undecided, Set<UUID> known) {
        if (undecided.isEmpty()) {
            return;
        }
        List<PaymentRequested> requests = undecided.stream().map(Received::event).toList();
        var courses = seats.lock(requests.stream().map(PaymentRequested::courseId).distinct().toList());
        var allocation = new SeatAllocation(courses, holdings.of(requests));
        List<SeatDecision> decisions = allocation.decide(undecided);
        seats.take(allocation.taken());
        Map<Boolean, List<SeatDecision>> areKnown = decisions.stream()
                .collect(partitioningBy(decision -> known.contains(decision.received().event().paymentId())));
        create(areKnown.get(false));
        change(areKnown.get(true));
        outbox.append(decisions.stream().map(TakingSeats::next).toList());
    }

    private void create(List<SeatDecision> decisions) {
        int created = payments.create(decisions.stream().map(TakingSeats::payment).toList());
        if (created < decisions.size()) {
            throw new ConcurrencyFailureException("another transaction has created one of these payments meanwhile");
        }
        payments.record(decisions.stream().flatMap(TakingSeats::history).toList());
    }

    private static NewPayment payment(SeatDecision decision) {
        PaymentRequested request = decision.received().event();
        return switch (decision) {
            case SeatDecision.Taken _ -> NewPayment.withSeat(request);
            case SeatDecision.Refused(var _, var outcome, var reason) -> NewPayment.refused(request, outcome, reason);
        };
    }

    private static Stream<StatusChange> history(SeatDecision decision) {
        StatusChange created = StatusChange.by(decision.received(), PaymentStatus.CREATED, null);
        return switch (decision) {
            case SeatDecision.Taken _ -> Stream.of(created, taken(decision));
            case SeatDecision.Refused _ -> Stream.of(created);
        };
    }

    private void change(List<SeatDecision> decisions) {
        List<StatusChange> taken = new ArrayList<>();
        List<StatusChange> refused = new ArrayList<>();
        for (SeatDecision decision : decisions) {
            switch (decision) {
                case SeatDecision.Taken _ -> taken.add(taken(decision));
                case SeatDecision.Refused(var received, var outcome, var reason) -> refused.add(StatusChange.by(received, outcome, reason));
            }
        }
        payments.move(taken);
        payments.refuse(refused);
    }

    private static StatusChange taken(SeatDecision decision) {
        return StatusChange.by(decision.received(), PaymentStatus.COUNT_UPDATED, null);
    }

    private static OutgoingEvent next(SeatDecision decision) {
        PaymentRequested it = decision.received().event();
        Event next = switch (decision) {
            case SeatDecision.Taken _ ->
                    new PaymentCountUpdated(it.paymentId(), it.courseId(), it.studentId(), it.amount(), it.paymentKey());
            case SeatDecision.Refused(var _, var outcome, var reason) ->
                    new CompensationFirst(it.paymentId(), it.courseId(), it.studentId(), it.amount(), outcome, reason);
        };
        return new OutgoingEvent(next, decision.received().traceparent());
    }
}
