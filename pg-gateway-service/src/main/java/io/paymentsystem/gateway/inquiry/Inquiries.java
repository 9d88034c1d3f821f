package io.paymentsystem.gateway.inquiry;

import io.paymentsystem.contract.InquiryResult;
import io.paymentsystem.contract.PgInquiryAnswered;
import io.paymentsystem.contract.PgInquiryRequested;
import io.paymentsystem.gateway.call.PatientQuestions;
import io.paymentsystem.gateway.call.PgCalls;
import io.paymentsystem.gateway.payment.Payments;
import io.paymentsystem.gateway.pg.InquiryOutcome.NotFound;
import io.paymentsystem.gateway.pg.InquiryOutcome.NotTaken;
import io.paymentsystem.gateway.pg.InquiryOutcome.Pending;
import io.paymentsystem.gateway.pg.InquiryOutcome.Refunded;
import io.paymentsystem.gateway.pg.InquiryOutcome.Taken;
import io.paymentsystem.gateway.pg.InquiryOutcome.Unknown;
import io.paymentsystem.messaging.Received;
import io.paymentsystem.messaging.Refusal;
import io.paymentsystem.outbox.Outbox;
import io.paymentsystem.outbox.OutgoingEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Answers other services' questions. Nothing is kept: after a crash the questions are delivered, and the PG is asked, again.
 *
 * <p>That a payment is not taken is said of the moment of the answer, and only where no approval of ours may be on its way: one that
 * has not begun yet may still take the money later, unless a cancel is requested first.
 */
@Service
final class Inquiries {

    private final PatientQuestions questions;
    private final Payments payments;
    private final PgCalls calls;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Clock clock;

    Inquiries(
            PatientQuestions questions, Payments payments, PgCalls calls, Outbox outbox, TransactionOperations transaction, Clock clock) {
        this.questions = questions;
        this.payments = payments;
        this.calls = calls;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Asks the PG about all of a batch at once, outside any transaction, then publishes all answers in one. */
    List<Refusal<PgInquiryRequested>> on(List<Received<PgInquiryRequested>> batch) {
        List<Asked> asked = batch.stream()
                .map(received -> CompletableFuture.supplyAsync(() -> ask(received), calls))
                .toList().stream()
                .map(CompletableFuture::join)
                .toList();
        Set<UUID> onTheirWay = payments.thatThePgMayHave(asked.stream().map(Asked::paymentId).toList());
        List<OutgoingEvent> answers = asked.stream().map(each -> answer(each, onTheirWay.contains(each.paymentId()))).toList();
        transaction.executeWithoutResult(_ -> outbox.append(answers));
        return List.of();
    }

    private Asked ask(Received<PgInquiryRequested> received) {
        return new Asked(received, questions.inquire(received.event().paymentId()), clock.instant());
    }

    private static OutgoingEvent answer(Asked asked, boolean onItsWay) {
        PgInquiryAnswered answer = switch (asked.outcome()) {
            case Taken(Instant _, long captured, long refunded) -> asked.answer(InquiryResult.TAKEN, captured, refunded);
            case Refunded(long amount) -> asked.answer(InquiryResult.REFUNDED, amount, amount);
            case NotTaken _ -> asked.answer(InquiryResult.NOT_TAKEN, 0, 0);
            case NotFound _ -> asked.answer(onItsWay ? InquiryResult.UNKNOWN : InquiryResult.NOT_TAKEN, 0, 0);
            case Pending _, Unknown _ -> asked.answer(InquiryResult.UNKNOWN, 0, 0);
        };
        return new OutgoingEvent(answer, asked.received().traceparent());
    }
}
