package io.paymentsystem.reconciliation.view;

import io.paymentsystem.contract.CompensationCompleted;
import io.paymentsystem.contract.CompensationFinal;
import io.paymentsystem.contract.CompensationFirst;
import io.paymentsystem.contract.CompensationSecond;
import io.paymentsystem.contract.PaymentCompleted;
import io.paymentsystem.contract.PaymentCountUpdated;
import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.contract.PaymentRequested;
import io.paymentsystem.contract.PgCancelAnswered;
import io.paymentsystem.contract.PgCancelRequested;
import io.paymentsystem.contract.PgInquiryAnswered;
import io.paymentsystem.contract.PgInquiryRequested;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Who pays how much for which course, by one fact. The greatest of all that was said holds.
 *
 * <p>A request is only a wish: the same paymentId may come again with another body, which enrollment-service refuses. What was
 * decided therefore outweighs what was asked for. Until something was decided the earliest wish is shown, which need not be the one
 * that will be taken, since requests on different partitions are taken in any order.
 *
 * @param decided whether the system itself said so, and not only a producer
 * @param amount  whole won
 */
@Embeddable
record Terms(
        @Column(name = "terms_decided") boolean decided,
        @Column(name = "terms_at") Instant at,
        long courseId, long studentId, long amount) implements Comparable<Terms> {

    private static final Comparator<Terms> ORDER = Comparator.comparing(Terms::decided)
            .thenComparing(Comparator.comparing(Terms::at)
                    .thenComparingLong(Terms::courseId)
                    .thenComparingLong(Terms::studentId)
                    .thenComparingLong(Terms::amount)
                    .reversed());

    /** The terms that a fact states; none in what is said to and by the PG. */
    static Optional<Terms> in(Fact fact) {
        return switch (fact.event()) {
            case PaymentRequested(_, var course, var student, var amount, _) ->
                    Optional.of(new Terms(false, fact.occurredAt(), course, student, amount));
            case PaymentCountUpdated(_, var course, var student, var amount, _) -> decision(fact, course, student, amount);
            case PaymentProcessed(_, var course, var student, var amount, _) -> decision(fact, course, student, amount);
            case PaymentCompleted(_, var course, var student, var amount, _) -> decision(fact, course, student, amount);
            case CompensationFirst(_, var course, var student, var amount, _, _) -> decision(fact, course, student, amount);
            case CompensationSecond(_, var course, var student, var amount, _) -> decision(fact, course, student, amount);
            case CompensationFinal(_, var course, var student, var amount, _) -> decision(fact, course, student, amount);
            case CompensationCompleted(_, var course, var student, var amount, _, _, _) -> decision(fact, course, student, amount);
            case PgCancelRequested _, PgCancelAnswered _, PgInquiryRequested _, PgInquiryAnswered _ -> Optional.empty();
        };
    }

    private static Optional<Terms> decision(Fact fact, long courseId, long studentId, long amount) {
        return Optional.of(new Terms(true, fact.occurredAt(), courseId, studentId, amount));
    }

    @Override
    public int compareTo(Terms other) {
        return ORDER.compare(this, other);
    }
}
