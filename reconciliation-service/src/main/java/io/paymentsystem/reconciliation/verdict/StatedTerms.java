package io.paymentsystem.reconciliation.verdict;

import io.paymentsystem.contract.AuditEvent;
import io.paymentsystem.contract.CompensationCompleted;
import io.paymentsystem.contract.CompensationFinal;
import io.paymentsystem.contract.CompensationFirst;
import io.paymentsystem.contract.CompensationSecond;
import io.paymentsystem.contract.Event;
import io.paymentsystem.contract.PaymentCompleted;
import io.paymentsystem.contract.PaymentCountUpdated;
import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.contract.PaymentRequested;
import io.paymentsystem.contract.PgCancelAnswered;
import io.paymentsystem.contract.PgCancelRequested;
import io.paymentsystem.contract.PgInquiryAnswered;
import io.paymentsystem.contract.PgInquiryRequested;
import io.paymentsystem.reconciliation.view.PaymentAccount;
import java.util.Optional;

/**
 * Who pays how much for which course, as a record has it.
 *
 * @param amount whole won
 */
record StatedTerms(long courseId, long studentId, long amount) {

    static Optional<StatedTerms> in(Event event) {
        return switch (event) {
            case PaymentRequested(_, var course, var student, var amount, _) -> stated(course, student, amount);
            case PaymentCountUpdated(_, var course, var student, var amount, _) -> stated(course, student, amount);
            case PaymentProcessed(_, var course, var student, var amount, _) -> stated(course, student, amount);
            case PaymentCompleted(_, var course, var student, var amount, _) -> stated(course, student, amount);
            case CompensationFirst(_, var course, var student, var amount, _, _) -> stated(course, student, amount);
            case CompensationSecond(_, var course, var student, var amount, _) -> stated(course, student, amount);
            case CompensationFinal(_, var course, var student, var amount, _) -> stated(course, student, amount);
            case CompensationCompleted(_, var course, var student, var amount, _, _, _) -> stated(course, student, amount);
            case PgCancelRequested(_, var course, var student, var amount, _, _) -> stated(course, student, amount);
            case PgCancelAnswered _, PgInquiryRequested _, PgInquiryAnswered _, AuditEvent _ -> Optional.empty();
        };
    }

    private static Optional<StatedTerms> stated(long courseId, long studentId, long amount) {
        return Optional.of(new StatedTerms(courseId, studentId, amount));
    }

    /** What is to be said where the payment was decided to be about something else. */
    Optional<Verdict> against(PaymentAccount account) {
        var decided = new StatedTerms(account.courseId(), account.studentId(), account.amount());
        return equals(decided) ? Optional.empty() : Optional.of(Verdict.unsafe(
                "it is about %s, and the payment about %s".formatted(inWords(), decided.inWords())));
    }

    private String inWords() {
        return "student %d, course %d and %,d won".formatted(studentId, courseId, amount);
    }
}
