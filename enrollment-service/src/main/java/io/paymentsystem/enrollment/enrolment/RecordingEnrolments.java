package io.paymentsystem.enrollment.enrolment;

import static java.util.stream.Collectors.partitioningBy;

import io.paymentsystem.contract.CompensationFinal;
import io.paymentsystem.contract.PaymentCompleted;
import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.enrollment.course.Seats;
import io.paymentsystem.enrollment.payment.PaymentStore;
import io.paymentsystem.enrollment.payment.PaymentTrigger;
import io.paymentsystem.enrollment.payment.StatusChange;
import io.paymentsystem.enrollment.payment.StoredPayment;
import io.paymentsystem.enrollment.payment.TransitionBatch;
import io.paymentsystem.enrollment.payment.TransitionBatch.Moved;
import io.paymentsystem.messaging.BatchHandler;
import io.paymentsystem.messaging.Received;
import io.paymentsystem.messaging.Refusal;
import io.paymentsystem.outbox.Outbox;
import io.paymentsystem.outbox.OutgoingEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Step three for a whole batch in one transaction: the money is taken, so the student is enrolled. Where that cannot be, the final
 * compensation gives the money back.
 */
@Component
class RecordingEnrolments implements BatchHandler<PaymentProcessed> {

    private final PaymentStore payments;
    private final Seats seats;
    private final Enrolments enrolments;
    private final SayingAgain sayingAgain;
    private final Outbox outbox;
    private final Clock clock;

    RecordingEnrolments(
            PaymentStore payments, Seats seats, Enrolments enrolments, SayingAgain sayingAgain, Outbox outbox, Clock clock) {
        this.payments = payments;
        this.seats = seats;
        this.enrolments = enrolments;
        this.sayingAgain = sayingAgain;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Refusal<PaymentProcessed>> handle(List<Received<PaymentProcessed>> batch) {
        Map<UUID, StoredPayment> stored = payments.lock(batch.stream().map(received -> received.event().paymentId()).toList());
        var decided = TransitionBatch.decide(batch, stored, _ -> PaymentTrigger.MONEY_TAKEN);
        if (!decided.moves().isEmpty()) {
            enrolOrGiveBack(decided.moves());
        }
        sayingAgain.upon(batch, stored);
        return decided.refusals();
    }

    private void enrolOrGiveBack(List<Moved<PaymentProcessed>> paid) {
        // As precise as the row that keeps it, so that the same can be said again.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Set<Long> open = seats.open(paid.stream().map(moved -> moved.payment().courseId()).distinct().toList());
        Set<UUID> enrolled = enrolments.enrol(
                paid.stream().map(Moved::payment).filter(payment -> open.contains(payment.courseId())).toList(), now);
        Map<Boolean, List<Moved<PaymentProcessed>>> ends = paid.stream()
                .collect(partitioningBy(moved -> enrolled.contains(moved.payment().id())));
        payments.move(Stream.concat(
                paid.stream().map(moved -> StatusChange.by(moved.received(), moved.to(), null)),
                ends.get(true).stream().map(moved -> StatusChange.by(moved.received(), PaymentStatus.FINAL_COMPLETED, null))).toList());
        complete(ends.get(true), now);
        giveBack(ends.get(false), open);
    }

    private void complete(List<Moved<PaymentProcessed>> completed, Instant now) {
        outbox.append(completed.stream().map(moved -> {
            StoredPayment it = moved.payment();
            return new OutgoingEvent(
                    new PaymentCompleted(it.id(), it.courseId(), it.studentId(), it.amount(), now), moved.received().traceparent());
        }).toList());
    }

    private void giveBack(List<Moved<PaymentProcessed>> failed, Set<Long> open) {
        outbox.append(failed.stream().map(moved -> {
            StoredPayment it = moved.payment();
            CompensationFinal asked = open.contains(it.courseId()) ? NoEnrolment.sinceEnrolledAlready(it) : NoEnrolment.sinceClosed(it);
            return new OutgoingEvent(asked, moved.received().traceparent());
        }).toList());
    }
}
