package io.paymentsystem.gateway.pg;

import org.jspecify.annotations.Nullable;

/** Toss Payments' code and message, cut and cleaned to be fit for a reason; what is missing is empty. */
record TossError(String code, String message) {

    private static final int TEXT_MAX = 300;

    TossError(@Nullable String code, @Nullable String message) {
        this.code = printable(code);
        this.message = printable(message);
    }

    /** Text of the PG's, fit to be shown to a person. */
    static String printable(@Nullable String text) {
        return text == null ? "" : text.substring(0, Math.min(text.length(), TEXT_MAX)).replaceAll("\\p{Cntrl}", " ").strip();
    }

    @Override
    public String toString() {
        return "%s (%s)".formatted(message, code);
    }
}
