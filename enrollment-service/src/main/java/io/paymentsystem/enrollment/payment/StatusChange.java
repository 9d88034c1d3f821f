package io.paymentsystem.enrollment.payment;

import io.paymentsystem.contract.PaymentEvent;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.messaging.Received;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a payment's history.
 *
 * @param cause   the topic of the event that caused it, or the request over HTTP
 * @param eventId of that event, or of the one that the request left as
 * @param reason  for a person, where there is more to say than the status
 */
public record StatusChange(UUID paymentId, PaymentStatus status, String cause, UUID eventId, @Nullable String reason) {

    /** A change that a received event caused. */
    public static StatusChange by(Received<? extends PaymentEvent> received, PaymentStatus status, @Nullable String reason) {
        PaymentEvent event = received.event();
        return new StatusChange(event.paymentId(), status, event.topic().topicName(), received.eventId(), reason);
    }
}
