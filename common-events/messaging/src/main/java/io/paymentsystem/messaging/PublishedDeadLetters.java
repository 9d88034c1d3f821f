package io.paymentsystem.messaging;

import io.paymentsystem.contract.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;

/**
 * Dead letters on Kafka: the cause stands in Spring Kafka's {@code kafka_dlt-*} headers and, for a person, in
 * {@link DeadLetterHeaders}.
 */
final class PublishedDeadLetters implements DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(PublishedDeadLetters.class);

    /** The first failure that is the record's own puts it aside; those of the moment are waited out and count as no attempt. */
    private static final int ATTEMPTS = 1;

    private final DeadLetterPublishingRecoverer recoverer;

    PublishedDeadLetters(KafkaOperations<?, ?> operations) {
        recoverer = new FittingRecoverer(_ -> operations,
                (source, _) -> new TopicPartition(source.topic() + Topics.DEAD_LETTER_SUFFIX, source.partition()));
        recoverer.setHeadersFunction((_, cause) -> DeadLetterHeaders.of(cause, ATTEMPTS));
    }

    @Override
    public void publish(ConsumerRecord<byte[], byte[]> source, Exception cause) {
        log.warn("{}-{}@{} becomes a dead letter: {}", source.topic(), source.partition(), source.offset(), cause.getMessage());
        recoverer.accept(source, null, cause);
    }
}
