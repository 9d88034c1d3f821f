package io.paymentsystem.gateway.listing;

import io.paymentsystem.contract.PgTransactionsRequested;
import io.paymentsystem.contract.Topics;
import io.paymentsystem.messaging.BatchDispatcher;
import io.paymentsystem.messaging.MessagingAutoConfiguration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Consumes pg.transactions-requested, a few at a time: each is answered with a page. */
@Component
final class TransactionsRequestedListener {

    private final BatchDispatcher dispatcher;
    private final Listings listings;

    TransactionsRequestedListener(BatchDispatcher dispatcher, Listings listings) {
        this.dispatcher = dispatcher;
        this.listings = listings;
    }

    @KafkaListener(id = "pg-gateway-service." + Topics.PG_TRANSACTIONS_REQUESTED, topics = Topics.PG_TRANSACTIONS_REQUESTED,
            containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS, concurrency = "1",
            properties = "max.poll.records=${gateway.pages-max}")
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        dispatcher.dispatch(records, PgTransactionsRequested.class, listings::on);
    }
}
