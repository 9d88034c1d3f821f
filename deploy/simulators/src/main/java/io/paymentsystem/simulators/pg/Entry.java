package io.paymentsystem.simulators.pg;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One movement of money in the {@link Books}.
 *
 * @param amount  in won, positive in both directions
 * @param earlier the entry before this one of the same order, or null
 */
record Entry(Type type, long amount, Instant at, String paymentKey, String transactionKey, @Nullable String idempotencyKey,
             boolean outside, @JsonIgnore String orderId, @JsonIgnore @Nullable Entry earlier) {

    /** The direction of the money. */
    enum Type {
        CAPTURE, REFUND
    }
}
