package io.paymentsystem.gateway.pg;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of Toss Payments' Payment object that matter here; any may be missing, since the PG's word is checked and not trusted. */
record TossPayment(
        @Nullable String orderId, @Nullable String status, @Nullable Long totalAmount, @Nullable Long balanceAmount,
        @Nullable Instant approvedAt, @Nullable TossError failure) {

    boolean isAbout(UUID paymentId) {
        return paymentId.toString().equals(orderId);
    }

    /** The whole amount is taken, for exactly that payment. */
    boolean isDone(UUID paymentId, long amount) {
        return isAbout(paymentId) && "DONE".equals(status) && totalAmount != null && totalAmount == amount;
    }
}
