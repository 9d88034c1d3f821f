package io.paymentsystem.gateway.listing;

import io.paymentsystem.contract.ListResult;
import io.paymentsystem.contract.PgTransaction;
import io.paymentsystem.contract.PgTransactionsAnswered;
import io.paymentsystem.contract.PgTransactionsRequested;
import io.paymentsystem.gateway.GatewaySettings;
import io.paymentsystem.gateway.call.PatientQuestions;
import io.paymentsystem.gateway.call.PgCalls;
import io.paymentsystem.gateway.pg.ListOutcome.Listed;
import io.paymentsystem.gateway.pg.ListOutcome.Unknown;
import io.paymentsystem.gateway.pg.ListOutcome.Unusable;
import io.paymentsystem.messaging.Received;
import io.paymentsystem.messaging.Refusal;
import io.paymentsystem.outbox.Outbox;
import io.paymentsystem.outbox.OutgoingEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Answers other services' questions for the PG's list. Nothing is kept: after a crash they are delivered, and the PG is asked, again. */
@Service
final class Listings {

    private static final Logger log = LoggerFactory.getLogger(Listings.class);

    private final PatientQuestions questions;
    private final PgCalls calls;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final int pageMax;

    Listings(
            PatientQuestions questions, PgCalls calls, Outbox outbox, TransactionOperations transaction, Clock clock,
            GatewaySettings settings) {
        this.questions = questions;
        this.calls = calls;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
        this.pageMax = Page.requireFitting(settings.pageMax());
    }

    /** Asks the PG for all pages of a batch at once, outside any transaction, then publishes all answers in one. */
    List<Refusal<PgTransactionsRequested>> on(List<Received<PgTransactionsRequested>> batch) {
        List<OutgoingEvent> answers = batch.stream()
                .map(received -> CompletableFuture.supplyAsync(() -> answer(received), calls))
                .toList().stream()
                .map(CompletableFuture::join)
                .toList();
        transaction.executeWithoutResult(_ -> outbox.append(answers));
        return List.of();
    }

    private OutgoingEvent answer(Received<PgTransactionsRequested> received) {
        // Before the question: what the PG moves while it answers may be missing.
        Instant at = clock.instant();
        return new OutgoingEvent(ask(received.event(), at), received.traceparent());
    }

    private PgTransactionsAnswered ask(PgTransactionsRequested request, Instant at) {
        return switch (questions.list(request.from(), request.to(), request.after(), pageMax)) {
            case Listed(List<PgTransaction> transactions, String next) ->
                    Page.cut(new PgTransactionsAnswered(request.requestId(), ListResult.LISTED, transactions, next, at));
            case Unusable(String why) -> {
                log.error("The PG's list from {} to {} is of no use: {}", request.from(), request.to(), why);
                yield unknown(request, at);
            }
            case Unknown(String why) -> {
                log.warn("The PG does not give its list from {} to {}: {}", request.from(), request.to(), why);
                yield unknown(request, at);
            }
        };
    }

    private static PgTransactionsAnswered unknown(PgTransactionsRequested request, Instant at) {
        return new PgTransactionsAnswered(request.requestId(), ListResult.UNKNOWN, List.of(), null, at);
    }
}
