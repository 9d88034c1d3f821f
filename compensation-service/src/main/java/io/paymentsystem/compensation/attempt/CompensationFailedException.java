package io.paymentsystem.compensation.attempt;

/** An attempt failed; the next one may succeed. The message says why, for a person. */
final class CompensationFailedException extends RuntimeException {

    CompensationFailedException(String reason) {
        super(reason);
    }
}
