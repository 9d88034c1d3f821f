package io.paymentsystem.compensation.deadletter;

import io.paymentsystem.contract.Topics;
import io.paymentsystem.messaging.DeadLetter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes dead letters from their topics. A record stays where it is until it has been recorded, however long that takes. */
@Component
class DeadLetterListeners {

    private static final String GROUP = "compensation-service.";
    private static final String ID = "dead-letters.";
    private static final String FIRST = Topics.COMPENSATION_FIRST + Topics.DEAD_LETTER_SUFFIX;
    private static final String SECOND = Topics.COMPENSATION_SECOND + Topics.DEAD_LETTER_SUFFIX;
    private static final String FINAL = Topics.COMPENSATION_FINAL + Topics.DEAD_LETTER_SUFFIX;
    private static final String ANSWERED = Topics.PG_CANCEL_ANSWERED + Topics.DEAD_LETTER_SUFFIX;

    private final RecordingDeadLetters recording;

    DeadLetterListeners(RecordingDeadLetters recording) {
        this.recording = recording;
    }

    @KafkaListener(id = ID + FIRST, groupId = GROUP + FIRST, topics = FIRST, containerFactory = DeadLetterConfiguration.LISTENERS)
    void onFirst(ConsumerRecord<byte[], byte[]> source) {
        recording.record(DeadLetter.of(source));
    }

    @KafkaListener(id = ID + SECOND, groupId = GROUP + SECOND, topics = SECOND, containerFactory = DeadLetterConfiguration.LISTENERS)
    void onSecond(ConsumerRecord<byte[], byte[]> source) {
        recording.record(DeadLetter.of(source));
    }

    @KafkaListener(id = ID + FINAL, groupId = GROUP + FINAL, topics = FINAL, containerFactory = DeadLetterConfiguration.LISTENERS)
    void onFinal(ConsumerRecord<byte[], byte[]> source) {
        recording.record(DeadLetter.of(source));
    }

    @KafkaListener(id = ID + ANSWERED, groupId = GROUP + ANSWERED, topics = ANSWERED, containerFactory = DeadLetterConfiguration.LISTENERS)
    void onAnswered(ConsumerRecord<byte[], byte[]> source) {
        recording.record(DeadLetter.of(source));
    }
}
