package io.paymentsystem.reconciliation.run;

import io.paymentsystem.contract.CompensationFinal;
import io.paymentsystem.contract.CompensationSecond;
import io.paymentsystem.contract.PaymentEvent;
import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.contract.PgInquiryAnswered;
import io.paymentsystem.outbox.OutgoingEvent;
import io.paymentsystem.reconciliation.decision.Decision;
import io.paymentsystem.reconciliation.decision.Decisions;
import io.paymentsystem.reconciliation.decision.Kind;
import io.paymentsystem.reconciliation.decision.PgStanding;
import io.paymentsystem.reconciliation.discrepancy.Subject;
import io.paymentsystem.reconciliation.discrepancy.Verdict;
import io.paymentsystem.reconciliation.view.PaymentAccount;
import io.paymentsystem.reconciliation.view.TopicEnds;
import java.time.Instant;
import java.util.UUID;

/** A payment with both sides' word on it, and what is to be done. */
record Case(Question question, PaymentAccount account, PgInquiryAnswered answer, Verdict verdict) {

    /**
     * @param heldSince since when a seat may be held, and a compensation be under way, at the earliest
     * @param takenUp   how far the gateway has taken payments up
     */
    static Case of(Question question, PaymentAccount account, Instant heldSince, TopicEnds takenUp) {
        PgInquiryAnswered answer = question.answer(PgInquiryAnswered.class);
        Decision decision = Decisions.of(account.standing(heldSince), PgStanding.of(answer, account.amount()));
        if (isAboutASeatWithoutMoney(decision) && !account.isTakenUp(takenUp)) {
            decision = new Decision.Wait("the gateway has not taken the payment up yet, and may still take the money");
        }
        var subject = new Subject(account.paymentId().toString(), account.paymentId(), account.courseId(), account.amount());
        return new Case(question, account, answer, new Verdict(subject, decision, account.inWords(), inWords(answer)));
    }

    private static boolean isAboutASeatWithoutMoney(Decision decision) {
        return decision instanceof Decision.Compensate(Kind kind, var _, var _) && kind == Kind.HELD_TOO_LONG;
    }

    /**
     * Whether one look may have seen in passing what a person would be called for, or, with the gateway about to take the payment up, a
     * seat be given back for: it is looked at once more first.
     */
    boolean isSurprising() {
        return switch (verdict.decision()) {
            case Decision.Alert _ -> question.round() < Question.CONFIRMING;
            case Decision.Compensate _ -> isAboutASeatWithoutMoney(verdict.decision()) && question.round() < Question.CONFIRMING;
            case Decision.Nothing _, Decision.Wait _, Decision.Forward _ -> false;
        };
    }

    /** Whether the run is to look at it again: to confirm, to see a repair work, or because it has begun to follow it. */
    boolean isOpen(boolean repairSent) {
        boolean followed = question.round() >= Question.CONFIRMING;
        return switch (verdict.decision()) {
            case Decision.Nothing _ -> false;
            case Decision.Wait _ -> followed;
            case Decision.Forward _, Decision.Compensate _ -> repairSent || followed || isSurprising();
            case Decision.Alert _ -> isSurprising();
        };
    }

    /** The event that repairs it. */
    OutgoingEvent repair(UUID runId) {
        PaymentEvent event = switch (verdict.decision()) {
            case Decision.Forward _ -> new PaymentProcessed(
                    account.paymentId(), account.courseId(), account.studentId(), account.amount(), answer.answeredAt());
            case Decision.Compensate(var _, Decision.Undoing by, String reason) -> switch (by) {
                case SECOND -> new CompensationSecond(
                        account.paymentId(), account.courseId(), account.studentId(), account.amount(), reason);
                case FINAL -> new CompensationFinal(
                        account.paymentId(), account.courseId(), account.studentId(), account.amount(), reason);
            };
            case Decision.Nothing _, Decision.Wait _, Decision.Alert _ ->
                    throw new IllegalStateException("nothing repairs " + verdict);
        };
        return new OutgoingEvent(event, question.traceparent(), runId);
    }

    private static String inWords(PgInquiryAnswered answer) {
        return "%s, %,d won taken, %,d given back, at %s".formatted(
                answer.result(), answer.capturedAmount(), answer.refundedAmount(), answer.answeredAt());
    }
}
