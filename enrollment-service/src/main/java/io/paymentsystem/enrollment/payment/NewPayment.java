package io.paymentsystem.enrollment.payment;

import io.paymentsystem.contract.PaymentRequested;
import io.paymentsystem.contract.PaymentStatus;
import org.jspecify.annotations.Nullable;

/**
 * A payment that is to be created, in the state that it is known to be in by then.
 *
 * @param refusal what it will end as, if there is no seat for it
 * @param reason  why, for a person
 */
public record NewPayment(PaymentRequested request, PaymentStatus status, @Nullable PaymentStatus refusal, @Nullable String reason) {

    /** Nobody has decided yet whether there is a seat for it. */
    static NewPayment undecided(PaymentRequested request) {
        return new NewPayment(request, PaymentStatus.CREATED, null, null);
    }

    /** Its seat is taken in the same transaction. */
    public static NewPayment withSeat(PaymentRequested request) {
        return new NewPayment(request, PaymentStatus.COUNT_UPDATED, null, null);
    }

    /** There is no seat for it, and its compensation is asked for in the same transaction. */
    public static NewPayment refused(PaymentRequested request, PaymentStatus refusal, String reason) {
        return new NewPayment(request, PaymentStatus.CREATED, refusal, reason);
    }
}
