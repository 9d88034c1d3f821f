package io.paymentsystem.gateway.approval;

import io.paymentsystem.contract.PaymentCountUpdated;
import io.paymentsystem.gateway.call.PaymentCalls;
import io.paymentsystem.gateway.payment.Order;
import io.paymentsystem.gateway.payment.Payments;
import io.paymentsystem.gateway.payment.PgPayment;
import io.paymentsystem.gateway.pg.PgClient;
import io.paymentsystem.messaging.Received;
import io.paymentsystem.messaging.Refusal;
import java.time.Instant;
import java.util.List;
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

    Intents(Payments payments, PaymentCalls calls, Approving approving, PgClient pg) {
        this.payments = payments;
        this.calls = calls;
        this.approving = approving;
        this.pg = pg;
    }

    /** Returns once the new payments' calls have begun; their answers are not waited for. */
    List<Refusal<PaymentCountUpdated>> on(List<Received<PaymentCountUpdated>> batch) {
        Instant heldUntil = calls.heldUntil();
        payments.insertNew(batch.stream().map(Intents::requested).toList())
                .forEach(payment -> calls.start(payment, heldUntil, pg.patience(), () -> approving.approve(payment)));
        return List.of();
    }

    private static PgPayment requested(Received<PaymentCountUpdated> received) {
        PaymentCountUpdated event = received.event();
        return PgPayment.requested(new Order(event.paymentId(), event.courseId(), event.studentId(), event.amount(), event.paymentKey(),
                received.traceparent()));
    }
}
