package io.paymentsystem.gateway.approval;

import io.paymentsystem.contract.PaymentCountUpdated;
import io.paymentsystem.gateway.call.PaymentCalls;
import io.paymentsystem.gateway.payment.Order;
import io.paymentsystem.gateway.payment.Payments;
import io.paymentsystem.gateway.payment.PgPayment;
import io.paymentsystem.gateway.pg.PgCircuits;
import io.paymentsystem.gateway.pg.PgClient;
import io.paymentsystem.messaging.Received;
import io.paymentsystem.messaging.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.stereotype.Component;

/**
 * Turns events into intents, and intents into calls.
 *
 * <p>The intents of a batch are one statement, committed before any call begins, so a crash at any moment leaves rows that are taken up
 * again. A payment that is known already, be it from a redelivery or from a cancel that came first, is not asked for again.
 */
@Component
final class Intents {

    private final Payments payments;
    private final PaymentCalls calls;
    private final Approving approving;
    private final PgClient pg;
    private final PgCircuits circuits;

    Intents(Payments payments, PaymentCalls calls, Approving approving, PgClient pg, PgCircuits circuits) {
        this.payments = payments;
        this.calls = calls;
        this.approving = approving;
        this.pg = pg;
        this.circuits = circuits;
    }

    /**
     * Returns once the new payments' calls have begun; their answers are not waited for. While the PG is being tried, only the next few
     * of a batch are begun.
     *
     * @throws RejectedExecutionException if none or only some were begun: the batch is to be delivered again
     */
    List<Refusal<PaymentCountUpdated>> on(List<Received<PaymentCountUpdated>> batch) {
        if (!circuits.takesApprovals()) {
            throw new RejectedExecutionException("the PG does not answer, so payments wait");
        }
        int atOnce = circuits.approvalsOnTrial().orElse(batch.size());
        for (int first = 0; first < batch.size(); first += atOnce) {
            int next = Math.min(first + atOnce, batch.size());
            if (begin(batch.subList(first, next)) && next < batch.size()) {
                throw new RejectedExecutionException("the PG is tried with a few payments, for which the others wait");
            }
        }
        return List.of();
    }

    private boolean begin(List<Received<PaymentCountUpdated>> some) {
        Instant heldUntil = calls.heldUntil();
        List<PgPayment> begun = payments.insertNew(some.stream().map(Intents::requested).toList());
        begun.forEach(payment -> calls.start(payment, heldUntil, pg.patience(), () -> approving.approve(payment)));
        return !begun.isEmpty();
    }

    private static PgPayment requested(Received<PaymentCountUpdated> received) {
        PaymentCountUpdated event = received.event();
        return PgPayment.requested(new Order(event.paymentId(), event.courseId(), event.studentId(), event.amount(), event.paymentKey(),
                received.traceparent()));
    }
}
