package io.paymentsystem.compensation.attempt;

import io.paymentsystem.compensation.ledger.CompensationCase;
import io.paymentsystem.compensation.ledger.Happening.NothingToUndo;
import io.paymentsystem.compensation.ledger.Ledger;
import io.paymentsystem.contract.CompensationFirst;
import io.paymentsystem.contract.Topics;
import io.paymentsystem.messaging.BatchDispatcher;
import io.paymentsystem.messaging.MessagingAutoConfiguration;
import io.paymentsystem.messaging.Received;
import io.paymentsystem.messaging.Refusal;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Takes first compensations from their topic, in batches: nobody is asked, so there is nothing that a retry topic would wait for, and
 * a course that is sold out brings thousands of them at once.
 */
@Component
class FirstCompensationListener {

    private final BatchDispatcher dispatcher;
    private final Ledger ledger;

    FirstCompensationListener(BatchDispatcher dispatcher, Ledger ledger) {
        this.dispatcher = dispatcher;
        this.ledger = ledger;
    }

    @KafkaListener(id = "compensation-service." + Topics.COMPENSATION_FIRST, topics = Topics.COMPENSATION_FIRST,
            containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS)
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        dispatcher.dispatch(records, CompensationFirst.class, this::conclude);
    }

    private List<Refusal<CompensationFirst>> conclude(List<Received<CompensationFirst>> batch) {
        ledger.open(batch.stream()
                .map(received -> new NothingToUndo(CompensationCase.of(received.event()), received.traceparent()))
                .toList());
        return List.of();
    }
}
