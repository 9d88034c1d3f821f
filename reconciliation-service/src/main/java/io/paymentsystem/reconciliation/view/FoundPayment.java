package io.paymentsystem.reconciliation.view;

import io.paymentsystem.contract.PaymentStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment as a search finds it.
 *
 * @param amount   whole won
 * @param statusAt when its status was first said
 */
public record FoundPayment(
        UUID paymentId, long courseId, long studentId, long amount, PaymentStatus status, @Nullable String reason,
        Instant firstSeenAt, Instant statusAt) {
}
