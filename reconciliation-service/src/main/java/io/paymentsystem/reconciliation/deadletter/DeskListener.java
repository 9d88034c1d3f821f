package io.paymentsystem.reconciliation.deadletter;

import io.paymentsystem.contract.Topic;
import io.paymentsystem.messaging.MessagingAutoConfiguration;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Brings the records of every dead-letter topic to the desk, at least once; what cannot be written down is delivered again until it is. */
@Component
class DeskListener {

    static final String ID = "reconciliation-service.desk";

    private final RestingRecords records;

    DeskListener(RestingRecords records) {
        this.records = records;
    }

    /** The dead-letter topics of the contract. */
    public String[] topics() {
        return Arrays.stream(Topic.values()).map(Topic::deadLetterTopicName).toArray(String[]::new);
    }

    @KafkaListener(id = ID, topics = "#{__listener.topics()}", containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS,
            concurrency = "1")
    void on(List<ConsumerRecord<byte[], byte[]>> dead) {
        records.add(dead.stream().map(RestingRecord::of).toList());
    }
}
