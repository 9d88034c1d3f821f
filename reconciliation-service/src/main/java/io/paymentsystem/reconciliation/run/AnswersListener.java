package io.paymentsystem.reconciliation.run;

import io.paymentsystem.contract.AuditEvent;
import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.PgTransactionsAnswered;
import io.paymentsystem.contract.SeatHoldersAnswered;
import io.paymentsystem.contract.SeatsAuditAnswered;
import io.paymentsystem.contract.Topics;
import io.paymentsystem.messaging.BatchDispatcher;
import io.paymentsystem.messaging.MessagingAutoConfiguration;
import io.paymentsystem.messaging.Received;
import io.paymentsystem.messaging.Refusal;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps the answers to what runs have asked, save those about payments, which come by the view. Answers that nobody waits for are left out. */
@Component
class AnswersListener {

    private static final String GROUP = "reconciliation-service.";

    private final BatchDispatcher dispatcher;
    private final Questions questions;
    private final Listing listing;
    private final Clock clock;

    AnswersListener(BatchDispatcher dispatcher, Questions questions, Listing listing, Clock clock) {
        this.dispatcher = dispatcher;
        this.questions = questions;
        this.listing = listing;
        this.clock = clock;
    }

    @KafkaListener(id = GROUP + Topics.PG_TRANSACTIONS_ANSWERED, topics = Topics.PG_TRANSACTIONS_ANSWERED,
            containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS, concurrency = "1")
    void onTransactions(List<ConsumerRecord<byte[], byte[]>> records) {
        dispatcher.dispatch(records, PgTransactionsAnswered.class, batch -> {
            listing.leafThrough(batch);
            return keep(batch);
        });
    }

    @KafkaListener(id = GROUP + Topics.SEATS_AUDIT_ANSWERED, topics = Topics.SEATS_AUDIT_ANSWERED,
            containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS, concurrency = "1")
    void onSeats(List<ConsumerRecord<byte[], byte[]>> records) {
        dispatcher.dispatch(records, SeatsAuditAnswered.class, this::keep);
    }

    @KafkaListener(id = GROUP + Topics.SEATS_HOLDERS_ANSWERED, topics = Topics.SEATS_HOLDERS_ANSWERED,
            containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS, concurrency = "1")
    void onHolders(List<ConsumerRecord<byte[], byte[]>> records) {
        dispatcher.dispatch(records, SeatHoldersAnswered.class, this::keep);
    }

    private <E extends AuditEvent> List<Refusal<E>> keep(List<Received<E>> batch) {
        questions.answered(clock.instant(),
                batch.stream().map(received -> received.event().requestId()).toList(),
                batch.stream().map(received -> EventCodec.write(received.event())).toList());
        return List.of();
    }
}
