package io.paymentsystem.reconciliation.view;

import io.paymentsystem.contract.CompensationCompleted;
import io.paymentsystem.contract.CompensationFinal;
import io.paymentsystem.contract.CompensationFirst;
import io.paymentsystem.contract.CompensationSecond;
import io.paymentsystem.contract.PaymentCompleted;
import io.paymentsystem.contract.PaymentCountUpdated;
import io.paymentsystem.contract.PaymentEvent;
import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.contract.PaymentRequested;
import io.paymentsystem.contract.PgCancelAnswered;
import io.paymentsystem.contract.PgCancelRequested;
import io.paymentsystem.contract.PgInquiryAnswered;
import io.paymentsystem.contract.PgInquiryRequested;
import java.util.Locale;

/** Says in a sentence what an event says, for a person. */
final class Wording {

    private Wording() {
    }

    static String of(PaymentEvent event) {
        return switch (event) {
            case PaymentRequested e -> "student %d asks for a seat in course %d, for %s".formatted(
                    e.studentId(), e.courseId(), won(e.amount()));
            case PaymentCountUpdated e -> "a seat in course %d is taken".formatted(e.courseId());
            case PaymentProcessed e -> "the PG approved, %s are taken".formatted(won(e.amount()));
            case PaymentCompleted e -> "student %d is enrolled in course %d".formatted(e.studentId(), e.courseId());
            case CompensationFirst e -> "no seat is taken, to end as %s: %s".formatted(e.outcome(), e.reason());
            case CompensationSecond e -> "no money is taken, the seat is to be given back: %s".formatted(e.reason());
            case CompensationFinal e -> "no enrolment, money and seat are to be given back: %s".formatted(e.reason());
            case CompensationCompleted e -> "the %s compensation ended as %s: %s".formatted(
                    e.compensation().name().toLowerCase(Locale.ROOT), e.outcome(), e.reason());
            case PgCancelRequested e -> "the PG is asked to cancel %s: %s".formatted(won(e.amount()), e.reason());
            case PgCancelAnswered e -> "the PG's answer to the cancel is %s: %s".formatted(e.result(), e.reason());
            case PgInquiryRequested _ -> "the PG is asked what it knows";
            case PgInquiryAnswered e -> "the PG's answer is %s, with %s taken and %s given back".formatted(
                    e.result(), won(e.capturedAmount()), won(e.refundedAmount()));
        };
    }

    private static String won(long amount) {
        return String.format(Locale.ROOT, "%,d won", amount);
    }
}
