package io.paymentsystem.reconciliation.discrepancy;

import io.paymentsystem.contract.SeatsCorrected;
import io.paymentsystem.contract.Topics;
import io.paymentsystem.messaging.BatchDispatcher;
import io.paymentsystem.messaging.MessagingAutoConfiguration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class SeatsCorrectedListener {

    private final BatchDispatcher dispatcher;
    private final Operators operators;

    SeatsCorrectedListener(BatchDispatcher dispatcher, Operators operators) {
        this.dispatcher = dispatcher;
        this.operators = operators;
    }

    @KafkaListener(id = "reconciliation-service." + Topics.SEATS_CORRECTED, topics = Topics.SEATS_CORRECTED,
            containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS, concurrency = "1")
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        dispatcher.dispatch(records, SeatsCorrected.class, batch -> {
            batch.forEach(received -> operators.corrected(received.event()));
            return List.of();
        });
    }
}
