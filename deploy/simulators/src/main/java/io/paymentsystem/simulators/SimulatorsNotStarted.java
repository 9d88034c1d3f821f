package io.paymentsystem.simulators;

/** The simulators could not listen; the message says why and what to do. */
public final class SimulatorsNotStarted extends RuntimeException {

    SimulatorsNotStarted(String message, Throwable cause) {
        super(message, cause);
    }
}
