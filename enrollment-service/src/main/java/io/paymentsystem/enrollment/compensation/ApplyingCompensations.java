package io.paymentsystem.enrollment.compensation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import io.paymentsystem.contract.CompensationCompleted;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends payments as their compensations ended, a whole batch in one transaction. The seat goes back with {@code CANCELLED} and with
 * nothing else: a failed compensation keeps it, since the money may still be with us.
 */
@Component
class ApplyingCompensations implements BatchHandler<CompensationCompleted> {

    private final PaymentStore payments;
    private final Seats seats;

    ApplyingCompensations(PaymentStore payments, Seats seats) {
        this.payments = payments;
        this.seats = seats;
    }

    @Override
    @Transactional
    public List<Refusal<CompensationCompleted>> handle(List<Received<CompensationCompleted>> batch) {
        Map<UUID, StoredPayment> stored = payments.lock(batch.stream().map(received -> received.event().paymentId()).toList());
        var decided = TransitionBatch.decide(batch, stored, ended -> PaymentTrigger.ofCompensation(ended.outcome()));
        if (!decided.moves().isEmpty()) {
            payments.move(decided.moves().stream()
                    .map(moved -> StatusChange.by(moved.received(), moved.to(), moved.received().event().reason()))
                    .toList());
            giveSeatsBack(decided.moves());
        }
        return decided.refusals();
    }

    private void giveSeatsBack(List<Moved<CompensationCompleted>> moves) {
        Map<Long, Integer> seatsByCourse = moves.stream()
                .filter(moved -> moved.to() == PaymentStatus.CANCELLED)
                .collect(groupingBy(moved -> moved.payment().courseId(), summingInt(_ -> 1)));
        seats.lock(seatsByCourse.keySet());
        seats.giveBack(seatsByCourse);
    }
}
