package io.paymentsystem.contract;

/** A record's value is not the event that its topic carries; the message says what to mend, without repeating secrets. */
public final class MalformedEventException extends RuntimeException {

    public MalformedEventException(String reason) {
        super(reason);
    }
}
