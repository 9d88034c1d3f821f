package io.paymentsystem.enrollment.payment;

import io.paymentsystem.contract.PaymentRequested;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.outbox.OutgoingEvent;
import io.paymentsystem.outbox.Outbox;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes payments that come over HTTP: creates the payment, so that it can be asked for at once, and lets the request leave through the
 * outbox to the topic that step one reads, where it meets those of other producers.
 */
@Service
class PaymentIntake {

    private final PaymentStore payments;
    private final Outbox outbox;

    PaymentIntake(PaymentStore payments, Outbox outbox) {
        this.payments = payments;
        this.outbox = outbox;
    }

    /** Submits a payment; again with the same body changes nothing. Returns {@code false} if its id was used with another body. */
    @Transactional
    boolean submit(PaymentRequested request, String traceparent) {
        if (payments.create(List.of(NewPayment.undecided(request))) == 0) {
            return payments.lock(Set.of(request.paymentId())).get(request.paymentId()).isOf(request);
        }
        UUID eventId = outbox.append(new OutgoingEvent(request, traceparent));
        payments.record(List.of(new StatusChange(request.paymentId(), PaymentStatus.CREATED, "POST /payment", eventId, null)));
        return true;
    }
}
