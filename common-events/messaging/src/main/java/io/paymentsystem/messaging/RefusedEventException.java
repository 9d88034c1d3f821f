package io.paymentsystem.messaging;

/** An event is well-formed and yet must not be applied; trying again would not help, so its record becomes a dead letter. */
public final class RefusedEventException extends RuntimeException {

    public RefusedEventException(String reason) {
        super(reason);
    }
}
