package io.paymentsystem.enrollment.payment;

import io.paymentsystem.contract.PaymentKey;
import io.paymentsystem.contract.PaymentRequested;
import io.paymentsystem.contract.PaymentStatus;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment as the hot path reads it, its row locked until the transaction ends, or as a request is about to create it.
 *
 * @param refusal what a {@code CREATED} payment will end as; null while its seat is undecided
 */
public record StoredPayment(
        UUID id, long courseId, long studentId, long amount, @Nullable PaymentKey paymentKey,
        PaymentStatus status, @Nullable PaymentStatus refusal) {

    /** The payment that the request creates. */
    public static StoredPayment of(PaymentRequested request) {
        return new StoredPayment(request.paymentId(), request.courseId(), request.studentId(), request.amount(), request.paymentKey(),
                PaymentStatus.CREATED, null);
    }

    /** Whether the request is the one that this payment was created from. */
    public boolean isOf(PaymentRequested request) {
        return courseId == request.courseId() && studentId == request.studentId() && amount == request.amount()
                && Objects.equals(paymentKey, request.paymentKey());
    }

    /** The same payment in another status. */
    StoredPayment in(PaymentStatus now) {
        return new StoredPayment(id, courseId, studentId, amount, paymentKey, now, refusal);
    }

    /** Whether nobody has decided yet if there is a seat for it. */
    public boolean undecided() {
        return status == PaymentStatus.CREATED && refusal == null;
    }
}
