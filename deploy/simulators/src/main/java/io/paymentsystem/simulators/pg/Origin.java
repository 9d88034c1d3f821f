package io.paymentsystem.simulators.pg;

import org.jspecify.annotations.Nullable;

/** Who moved money: a request to the API, with its idempotency key if it had one, or somebody outside the system. */
record Origin(@Nullable String idempotencyKey, boolean outside) {

    static final Origin OUTSIDE = new Origin(null, true);

    static Origin request(@Nullable String idempotencyKey) {
        return new Origin(idempotencyKey, false);
    }
}
