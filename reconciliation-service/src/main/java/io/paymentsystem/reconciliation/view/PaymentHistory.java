package io.paymentsystem.reconciliation.view;

import io.paymentsystem.contract.PaymentStatus;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment and how it came to its status.
 *
 * @param amount whole won
 * @param reason why it ended so, for a person; only where a compensation did end it
 */
public record PaymentHistory(
        UUID paymentId, long courseId, long studentId, long amount,
        PaymentStatus status, @Nullable String reason, List<TimelineEntry> timeline) {

    static PaymentHistory of(Payment payment, List<Fact> facts) {
        return new PaymentHistory(
                payment.paymentId(), payment.terms().courseId(), payment.terms().studentId(), payment.terms().amount(),
                payment.standing().status(), payment.standing().reason(), TimelineEntry.timelineOf(facts));
    }
}
