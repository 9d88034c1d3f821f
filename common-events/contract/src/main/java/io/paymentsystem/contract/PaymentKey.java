package io.paymentsystem.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The PG's key of a payment, issued at its checkout. Whoever has it can act on the payment, so it is treated as a secret: it travels
 * only to the gateway and is never printed.
 *
 * @param value 1 to 200 characters
 */
public record PaymentKey(@JsonValue String value) {

    private static final int MAX_LENGTH = 200;

    @JsonCreator
    public PaymentKey {
        Require.that(!value.isBlank() && value.length() <= MAX_LENGTH, "paymentKey must have 1 to 200 characters");
    }

    @Override
    public String toString() {
        return "PaymentKey[***]";
    }
}
