package io.paymentsystem.compensation.attempt;

import io.paymentsystem.compensation.ledger.CompensationCase;
import io.paymentsystem.compensation.retry.RetriedOnTopics;
import io.paymentsystem.contract.CompensationFinal;
import io.paymentsystem.contract.CompensationSecond;
import io.paymentsystem.contract.Topics;
import io.paymentsystem.messaging.Received;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes second and final compensations from their topics and retry topics, one by one; a thrown failure is that of the attempt. */
@Component
class CompensationListeners {

    private static final String GROUP = "compensation-service.";
    private static final String POLL_RECORDS_MAX = "max.poll.records=${compensation.poll-records-max}";

    private final Attempting attempting;

    CompensationListeners(Attempting attempting) {
        this.attempting = attempting;
    }

    @RetriedOnTopics
    @KafkaListener(id = GROUP + Topics.COMPENSATION_SECOND, topics = Topics.COMPENSATION_SECOND,
            concurrency = "${compensation.concurrency}", properties = POLL_RECORDS_MAX)
    void onSecond(ConsumerRecord<byte[], byte[]> source) {
        Received<CompensationSecond> received = Received.from(source, CompensationSecond.class);
        attempting.attempt(CompensationCase.of(received.event()), received);
    }

    @RetriedOnTopics
    @KafkaListener(id = GROUP + Topics.COMPENSATION_FINAL, topics = Topics.COMPENSATION_FINAL,
            concurrency = "${compensation.concurrency}", properties = POLL_RECORDS_MAX)
    void onFinal(ConsumerRecord<byte[], byte[]> source) {
        Received<CompensationFinal> received = Received.from(source, CompensationFinal.class);
        attempting.attempt(CompensationCase.of(received.event()), received);
    }
}
