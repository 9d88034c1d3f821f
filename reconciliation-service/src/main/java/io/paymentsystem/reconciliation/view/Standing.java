package io.paymentsystem.reconciliation.view;

import io.paymentsystem.contract.CompensationCompleted;
import io.paymentsystem.contract.CompensationFinal;
import io.paymentsystem.contract.CompensationFirst;
import io.paymentsystem.contract.CompensationSecond;
import io.paymentsystem.contract.PaymentCompleted;
import io.paymentsystem.contract.PaymentCountUpdated;
import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.contract.PaymentRequested;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.contract.PgCancelAnswered;
import io.paymentsystem.contract.PgCancelRequested;
import io.paymentsystem.contract.PgInquiryAnswered;
import io.paymentsystem.contract.PgInquiryRequested;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a fact says of a payment's status. The greatest of all that was said holds, whenever it was said: the further status and, of
 * equal ones, the earliest word.
 *
 * @param reason why it ended so, for a person; only compensations have one
 */
@Embeddable
record Standing(
        @Enumerated(EnumType.STRING) PaymentStatus status,
        @Column(name = "status_at") Instant at,
        @Nullable String reason) implements Comparable<Standing> {

    /**
     * From the nearest to the furthest. A compensation's end outweighs any step forward, since it is only ever started when the steps
     * did not come to their end, and one that failed may still succeed later.
     */
    private static final List<PaymentStatus> RANKS = List.of(
            PaymentStatus.CREATED, PaymentStatus.COUNT_UPDATED, PaymentStatus.PAYMENT_PROCESSED, PaymentStatus.FINAL_COMPLETED,
            PaymentStatus.CANCELLATION_FAILED, PaymentStatus.FINAL_COMPENSATION_FAILED,
            PaymentStatus.EXCEEDS_CAPACITY, PaymentStatus.REJECTED, PaymentStatus.CANCELLED);

    private static final Comparator<Standing> ORDER = Comparator.comparingInt(Standing::rank)
            .thenComparing(Standing::at, Comparator.reverseOrder())
            .thenComparing(Standing::reason, Comparator.nullsLast(Comparator.reverseOrder()));

    /**
     * What a fact says of the status: a step that it was taken, a compensation that the step before the failed one was, and its end
     * how it ended. Talk with the PG says nothing of it.
     */
    static Optional<Standing> in(Fact fact) {
        return switch (fact.event()) {
            case PaymentRequested _, CompensationFirst _ -> step(PaymentStatus.CREATED, fact);
            case PaymentCountUpdated _, CompensationSecond _ -> step(PaymentStatus.COUNT_UPDATED, fact);
            case PaymentProcessed _, CompensationFinal _ -> step(PaymentStatus.PAYMENT_PROCESSED, fact);
            case PaymentCompleted _ -> step(PaymentStatus.FINAL_COMPLETED, fact);
            case CompensationCompleted ended -> Optional.of(new Standing(ended.outcome(), fact.occurredAt(), ended.reason()));
            case PgCancelRequested _, PgCancelAnswered _, PgInquiryRequested _, PgInquiryAnswered _ -> Optional.empty();
        };
    }

    private static Optional<Standing> step(PaymentStatus status, Fact fact) {
        return Optional.of(new Standing(status, fact.occurredAt(), null));
    }

    int rank() {
        return RANKS.indexOf(status);
    }

    @Override
    public int compareTo(Standing other) {
        return ORDER.compare(this, other);
    }
}
