package io.paymentsystem.messaging;

import io.paymentsystem.contract.Event;
import java.util.List;

/**
 * Applies a batch of events in one database transaction that is committed when the method returns and rolled back when it throws.
 *
 * <p>It may see any event again, in another batch, alone or in another order.
 */
@FunctionalInterface
public interface BatchHandler<E extends Event> {

    /** Applies the batch and returns the events that were refused without effect; they become dead letters after the commit. */
    List<Refusal<E>> handle(List<Received<E>> batch);
}
