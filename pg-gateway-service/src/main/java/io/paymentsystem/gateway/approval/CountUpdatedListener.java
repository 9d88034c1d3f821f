package io.paymentsystem.gateway.approval;

import io.paymentsystem.contract.PaymentCountUpdated;
import io.paymentsystem.contract.Topics;
import io.paymentsystem.messaging.BatchDispatcher;
import io.paymentsystem.messaging.MessagingAutoConfiguration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Consumes payment.count-updated: the seat is taken, now the money. */
@Component
final class CountUpdatedListener {

    static final String ID = "pg-gateway-service." + Topics.PAYMENT_COUNT_UPDATED;

    private final BatchDispatcher dispatcher;
    private final Intents intents;

    CountUpdatedListener(BatchDispatcher dispatcher, Intents intents) {
        this.dispatcher = dispatcher;
        this.intents = intents;
    }

    @KafkaListener(id = ID, topics = Topics.PAYMENT_COUNT_UPDATED, containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS)
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        dispatcher.dispatch(records, PaymentCountUpdated.class, intents::on);
    }
}
