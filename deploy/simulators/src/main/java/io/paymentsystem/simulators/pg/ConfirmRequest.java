package io.paymentsystem.simulators.pg;

import java.util.regex.Pattern;

/**
 * The body of a confirm request; refuses, with an {@link IllegalArgumentException}, what Toss Payments would refuse.
 *
 * @param amount in won
 */
record ConfirmRequest(String paymentKey, String orderId, long amount) {

    private static final int MAX_PAYMENT_KEY = 200;
    private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9_=-]{6,64}");

    @SuppressWarnings("ConstantValue") // what JSON leaves out arrives as null or 0, whatever the declaration says
    ConfirmRequest {
        if (paymentKey == null || paymentKey.isBlank() || paymentKey.length() > MAX_PAYMENT_KEY) {
            throw new IllegalArgumentException("paymentKey must be 1 to " + MAX_PAYMENT_KEY + " characters long.");
        }
        if (orderId == null || !ORDER_ID.matcher(orderId).matches()) {
            throw new IllegalArgumentException("orderId must be 6 to 64 letters, digits, '-', '_' or '='.");
        }
        if (amount <= 0) {
            throw new IllegalArgumentException("amount must be a whole number of won above 0.");
        }
    }
}
