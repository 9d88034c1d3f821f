package io.paymentsystem.enrollment.seat;

import io.paymentsystem.contract.CompensationFirst;
import io.paymentsystem.contract.Event;
import io.paymentsystem.contract.PaymentCountUpdated;
import io.paymentsystem.contract.PaymentRequested;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.enrollment.course.Seats;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Step one for a whole batch in one transaction: creates the payments, takes the seats that there are, and says of each payment what
 * comes next. A payment whose seat has been decided is never decided again.
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
        Map<UUID, StoredPayment> created = payments.create(batch.stream().map(Received::event).toList());
        Map<UUID, StoredPayment> stored = new HashMap<>(created);
        stored.putAll(payments.lock(
                batch.stream().map(received -> received.event().paymentId()).filter(id -> !created.containsKey(id)).toList()));
        List<Refusal<PaymentRequested>> refusals = new ArrayList<>();
        List<Received<PaymentRequested>> undecided = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (Received<PaymentRequested> received : batch) {
            StoredPayment payment = stored.get(received.event().paymentId());
            if (!payment.isOf(received.event())) {
                refusals.add(new Refusal<>(received, "paymentId " + payment.id() + " was used before with another body"));
            } else if (payment.undecided() && seen.add(payment.id())) {
                undecided.add(received);
            }
        }
        decide(undecided, created.keySet());
        return refusals;
    }

    private void decide(List<Received<PaymentRequested>> undecided, Set<UUID> created) {
        if (undecided.isEmpty()) {
            return;
        }
        List<PaymentRequested> requests = undecided.stream().map(Received::event).toList();
        var courses = seats.lock(requests.stream().map(PaymentRequested::courseId).distinct().toList());
        var allocation = new SeatAllocation(courses, holdings.of(requests));
        List<SeatDecision> decisions = allocation.decide(undecided);
        seats.take(allocation.taken());
        store(decisions, created);
        outbox.append(decisions.stream().map(TakingSeats::next).toList());
    }

    private void store(List<SeatDecision> decisions, Set<UUID> created) {
        List<StatusChange> taken = new ArrayList<>();
        List<StatusChange> refused = new ArrayList<>();
        for (SeatDecision decision : decisions) {
            switch (decision) {
                case SeatDecision.Taken(var received) -> taken.add(StatusChange.by(received, PaymentStatus.COUNT_UPDATED, null));
                case SeatDecision.Refused(var received, var outcome, var reason) -> refused.add(StatusChange.by(received, outcome, reason));
            }
        }
        payments.record(decisions.stream().map(SeatDecision::received).filter(received -> created.contains(received.event().paymentId()))
                .map(received -> StatusChange.by(received, PaymentStatus.CREATED, null)).toList());
        payments.move(taken);
        payments.refuse(refused);
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
