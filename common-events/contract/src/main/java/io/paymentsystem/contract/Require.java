package io.paymentsystem.contract;

import org.jspecify.annotations.Nullable;

/** Checks of event fields; a failed one says which field is wrong and what it must be. */
final class Require {

    private Require() {
    }

    static void that(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static void present(@Nullable Object value, String field) {
        that(value != null, field + " is missing");
    }

    static void positive(long value, String field) {
        that(value > 0, field + " must be greater than 0, but is " + value);
    }
}
