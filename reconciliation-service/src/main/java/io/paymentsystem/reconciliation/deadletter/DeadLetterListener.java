package io.paymentsystem.reconciliation.deadletter;

import io.paymentsystem.contract.Topics;
import io.paymentsystem.messaging.DeadLetter;
import io.paymentsystem.messaging.MessagingAutoConfiguration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Takes dead letters from their topics, at least once: what could not be written down is delivered again until it is.
 *
 * <p>Those of compensations, and of the answers that they wait for, are compensation-service's to tell of.
 */
@Component
class DeadLetterListener {

    static final String ID = "reconciliation-service.dead-letters";

    private final TellingOfDeadLetters telling;

    DeadLetterListener(TellingOfDeadLetters telling) {
        this.telling = telling;
    }

    @KafkaListener(id = ID, containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS, topics = {
            Topics.PAYMENT_REQUESTED + Topics.DEAD_LETTER_SUFFIX, Topics.PAYMENT_COUNT_UPDATED + Topics.DEAD_LETTER_SUFFIX,
            Topics.PAYMENT_PROCESSED + Topics.DEAD_LETTER_SUFFIX, Topics.PAYMENT_COMPLETED + Topics.DEAD_LETTER_SUFFIX,
            Topics.COMPENSATION_COMPLETED + Topics.DEAD_LETTER_SUFFIX, Topics.PG_CANCEL_REQUESTED + Topics.DEAD_LETTER_SUFFIX,
            Topics.PG_INQUIRY_REQUESTED + Topics.DEAD_LETTER_SUFFIX, Topics.PG_INQUIRY_ANSWERED + Topics.DEAD_LETTER_SUFFIX,
            Topics.PG_TRANSACTIONS_REQUESTED + Topics.DEAD_LETTER_SUFFIX, Topics.PG_TRANSACTIONS_ANSWERED + Topics.DEAD_LETTER_SUFFIX,
            Topics.SEATS_AUDIT_REQUESTED + Topics.DEAD_LETTER_SUFFIX, Topics.SEATS_AUDIT_ANSWERED + Topics.DEAD_LETTER_SUFFIX,
            Topics.SEATS_HOLDERS_REQUESTED + Topics.DEAD_LETTER_SUFFIX, Topics.SEATS_HOLDERS_ANSWERED + Topics.DEAD_LETTER_SUFFIX,
            Topics.SEATS_CORRECTION_REQUESTED + Topics.DEAD_LETTER_SUFFIX, Topics.SEATS_CORRECTED + Topics.DEAD_LETTER_SUFFIX})
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        telling.tellOf(records.stream().map(DeadLetter::of).toList());
    }
}
