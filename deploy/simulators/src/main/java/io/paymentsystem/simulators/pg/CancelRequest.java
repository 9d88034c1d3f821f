package io.paymentsystem.simulators.pg;

import org.jspecify.annotations.Nullable;

/**
 * The body of a cancel request; refuses, with an {@link IllegalArgumentException}, what Toss Payments would refuse.
 *
 * @param cancelAmount in won, or null for all that is left
 */
record CancelRequest(String cancelReason, @Nullable Long cancelAmount) {

    private static final int MAX_REASON = 200;

    @SuppressWarnings("ConstantValue") // what JSON leaves out arrives as null, whatever the declaration says
    CancelRequest {
        if (cancelReason == null || cancelReason.isBlank() || cancelReason.length() > MAX_REASON) {
            throw new IllegalArgumentException("cancelReason must be 1 to " + MAX_REASON + " characters long.");
        }
        if (cancelAmount != null && cancelAmount <= 0) {
            throw new IllegalArgumentException("cancelAmount must be a whole number of won above 0.");
        }
    }
}
