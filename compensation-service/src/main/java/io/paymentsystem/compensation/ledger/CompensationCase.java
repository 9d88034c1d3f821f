package io.paymentsystem.compensation.ledger;

import io.paymentsystem.contract.Compensation;
import io.paymentsystem.contract.CompensationFinal;
import io.paymentsystem.contract.CompensationFirst;
import io.paymentsystem.contract.CompensationSecond;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.messaging.StorableText;

/**
 * A compensation as it was asked for.
 *
 * @param amount  whole won
 * @param outcome the status that the payment ends in when the compensation goes well
 * @param reason  why it is needed, for a person
 */
public record CompensationCase(
        LedgerKey key, long courseId, long studentId, long amount, PaymentStatus outcome, String reason) {

    public CompensationCase {
        reason = StorableText.of(reason);
    }

    /** The case that an event asks for. */
    public static CompensationCase of(CompensationFirst event) {
        return new CompensationCase(new LedgerKey(event.paymentId(), Compensation.FIRST),
                event.courseId(), event.studentId(), event.amount(), event.outcome(), event.reason());
    }

    /** The case that an event asks for. */
    public static CompensationCase of(CompensationSecond event) {
        return new CompensationCase(new LedgerKey(event.paymentId(), Compensation.SECOND),
                event.courseId(), event.studentId(), event.amount(), PaymentStatus.CANCELLED, event.reason());
    }

    /** The case that an event asks for. */
    public static CompensationCase of(CompensationFinal event) {
        return new CompensationCase(new LedgerKey(event.paymentId(), Compensation.FINAL),
                event.courseId(), event.studentId(), event.amount(), PaymentStatus.CANCELLED, event.reason());
    }
}
