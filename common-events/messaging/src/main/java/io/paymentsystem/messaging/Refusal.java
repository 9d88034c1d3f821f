package io.paymentsystem.messaging;

import io.paymentsystem.contract.Event;

/**
 * A handler's word that an event is well-formed and yet must not be applied, such as an impossible transition.
 *
 * @param reason what is wrong, for the person who finds the record on its dead-letter topic
 */
public record Refusal<E extends Event>(Received<E> received, String reason) {
}
