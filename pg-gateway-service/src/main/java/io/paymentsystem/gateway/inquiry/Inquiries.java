package io.paymentsystem.gateway.inquiry;

import io.paymentsystem.contract.PgInquiryRequested;
import io.paymentsystem.gateway.call.PatientQuestions;
import io.paymentsystem.gateway.call.PgCalls;
import io.paymentsystem.messaging.Received;
import io.paymentsystem.messaging.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;

/**
 * Answers other services' questions. None is kept: after a crash the questions are delivered, and the PG is asked, again.
 *
 * <p>That a payment is not taken is said of the moment of the answer, and only where no approval of ours may be on its way: one that
 * has not begun yet may still take the money later, unless a cancel is requested first. That it is taken is said only where the gateway
 * is not about to give the money back.
 */
@Service
final class Inquiries {

    private final PatientQuestions questions;
    private final PgCalls calls;
    private final Conclusions conclusions;
    private final Clock clock;

    Inquiries(PatientQuestions questions, PgCalls calls, Conclusions conclusions, Clock clock) {
        this.questions = questions;
        this.calls = calls;
        this.conclusions = conclusions;
        this.clock = clock;
    }

    /** Asks the PG about all of a batch at once, outside any transaction, then publishes all answers in one. */
    List<Refusal<PgInquiryRequested>> on(List<Received<PgInquiryRequested>> batch) {
        conclusions.draw(batch.stream()
                .map(received -> CompletableFuture.supplyAsync(() -> ask(received), calls))
                .toList().stream()
                .map(CompletableFuture::join)
                .toList());
        return List.of();
    }

    private Asked ask(Received<PgInquiryRequested> received) {
        return new Asked(received, questions.inquire(received.event().paymentId()), clock.instant());
    }
}
