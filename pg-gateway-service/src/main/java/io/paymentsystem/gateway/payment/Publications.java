package io.paymentsystem.gateway.payment;

import io.paymentsystem.contract.CancelResult;
import io.paymentsystem.contract.CompensationSecond;
import io.paymentsystem.contract.Event;
import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.contract.PgCancelAnswered;
import io.paymentsystem.gateway.payment.Transition.Publication;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** The events in which a move is told to the other services. */
final class Publications {

    private Publications() {
    }

    /** The event for the payment as it is after the move. */
    static Optional<Event> of(Publication publication, PgPayment payment, Finding finding) {
        return switch (publication) {
            case SILENCE -> Optional.empty();
            case PROCESSED -> Optional.of(processed(payment.order(), Objects.requireNonNull(payment.approvedAt())));
            case SECOND -> Optional.of(compensation(payment.order(), finding.reason()));
            case NOT_TAKEN -> Optional.of(answer(payment, CancelResult.NOT_TAKEN, "no money was taken, and none can be any more"));
            case REFUNDED -> Optional.of(answer(payment, CancelResult.REFUNDED, "the money is with the student again"));
            case NOT_REFUNDED -> Optional.of(answer(payment, CancelResult.NOT_REFUNDED, finding.reason()));
        };
    }

    private static Event processed(Order order, Instant approvedAt) {
        return new PaymentProcessed(order.paymentId(), order.courseId(), order.studentId(), order.amount(), approvedAt);
    }

    private static Event compensation(Order order, String reason) {
        return new CompensationSecond(order.paymentId(), order.courseId(), order.studentId(), order.amount(), reason);
    }

    private static Event answer(PgPayment payment, CancelResult result, String reason) {
        return new PgCancelAnswered(payment.paymentId(), payment.onBehalfOf(), result, reason);
    }
}
