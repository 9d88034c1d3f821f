package io.paymentsystem.outbox;

import io.paymentsystem.contract.Event;

/**
 * An event that is to leave the service.
 *
 * @param traceparent W3C trace context of what caused it
 */
public record OutgoingEvent(Event event, String traceparent) {
}
