package io.paymentsystem.gateway.inquiry;

import io.paymentsystem.contract.InquiryResult;
import io.paymentsystem.contract.PgInquiryAnswered;
import io.paymentsystem.contract.PgInquiryRequested;
import io.paymentsystem.gateway.call.PgCalls;
import io.paymentsystem.gateway.pg.InquiryOutcome.NotFound;
import io.paymentsystem.gateway.pg.InquiryOutcome.NotTaken;
import io.paymentsystem.gateway.pg.InquiryOutcome.Pending;
import io.paymentsystem.gateway.pg.InquiryOutcome.Refunded;
import io.paymentsystem.gateway.pg.InquiryOutcome.Taken;
import io.paymentsystem.gateway.pg.InquiryOutcome.Unknown;
import io.paymentsystem.gateway.pg.PgClient;
import io.paymentsystem.messaging.Received;
import io.paymentsystem.messaging.Refusal;
import io.paymentsystem.outbox.Outbox;
import io.paymentsystem.outbox.OutgoingEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Answers other services' questions. Nothing is kept: after a crash the questions are delivered, and the PG is asked, again. */
@Service
final class Inquiries {

    private final PgClient pg;
    private final PgCalls calls;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Clock clock;

    Inquiries(PgClient pg, PgCalls calls, Outbox outbox, TransactionOperations transaction, Clock clock) {
        this.pg = pg;
        this.calls = calls;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Asks the PG about all of a batch at once, outside any transaction, then publishes all answers in one. */
    List<Refusal<PgInquiryRequested>> on(List<Received<PgInquiryRequested>> batch) {
        List<OutgoingEvent> answers = batch.stream()
                .map(received -> CompletableFuture.supplyAsync(() -> answer(received), calls))
                .toList().stream()
                .map(CompletableFuture::join)
                .toList();
        transaction.executeWithoutResult(_ -> outbox.append(answers));
        return List.of();
    }

    private OutgoingEvent answer(Received<PgInquiryRequested> received) {
        return new OutgoingEvent(answer(received.event()), received.traceparent());
    }

    private PgInquiryAnswered answer(PgInquiryRequested question) {
        return switch (pg.inquire(question.paymentId())) {
            case Taken(Instant _, long captured, long refunded) -> answer(question, InquiryResult.TAKEN, captured, refunded);
            case Refunded(long amount) -> answer(question, InquiryResult.REFUNDED, amount, amount);
            case NotTaken _, NotFound _ -> answer(question, InquiryResult.NOT_TAKEN, 0, 0);
            case Pending _, Unknown _ -> answer(question, InquiryResult.UNKNOWN, 0, 0);
        };
    }

    private PgInquiryAnswered answer(PgInquiryRequested question, InquiryResult result, long captured, long refunded) {
        return new PgInquiryAnswered(question.paymentId(), question.inquiryId(), result, captured, refunded, clock.instant());
    }
}
