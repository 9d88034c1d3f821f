package io.paymentsystem.outbox;

import io.paymentsystem.contract.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that is to leave the service.
 *
 * @param traceparent       W3C trace context of what caused it
 * @param reconciliationRun the run that sends it as a repair; null for all other events
 */
public record OutgoingEvent(Event event, String traceparent, @Nullable UUID reconciliationRun) {

    /** An event that is no repair. */
    public OutgoingEvent(Event event, String traceparent) {
        this(event, traceparent, null);
    }
}
