package io.paymentsystem.messaging;

import io.paymentsystem.contract.EventHeaders;
import io.paymentsystem.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
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

    /** Longest value that is kept whole, in bytes: with its headers it still fits the producer's and the topic's bound. */
    private static final int VALUE_MAX_BYTES = 1024 * 1024;

    /** The first failure that is the record's own puts it aside; those of the moment are waited out and count as no attempt. */
    private static final int ATTEMPTS = 1;

    private final DeadLetterPublishingRecoverer recoverer;

    PublishedDeadLetters(KafkaOperations<?, ?> operations) {
        recoverer = new DeadLetterPublishingRecoverer(operations,
                (source, cause) -> new TopicPartition(source.topic() + Topics.DEAD_LETTER_SUFFIX, source.partition()));
        recoverer.setHeadersFunction((_, cause) -> DeadLetterHeaders.of(cause, ATTEMPTS));
    }

    @Override
    public void publish(ConsumerRecord<byte[], byte[]> source, Exception cause) {
        log.warn("{}-{}@{} becomes a dead letter: {}", source.topic(), source.partition(), source.offset(), cause.getMessage());
        recoverer.accept(fitting(source), null, cause);
    }

    /** A value that compresses well can be larger here than a broker or producer would take again. */
    private static ConsumerRecord<byte[], byte[]> fitting(ConsumerRecord<byte[], byte[]> source) {
        if (source.value() == null || source.value().length <= VALUE_MAX_BYTES) {
            return source;
        }
        var cut = new ConsumerRecord<>(source.topic(), source.partition(), source.offset(), source.timestamp(), source.timestampType(),
                source.serializedKeySize(), VALUE_MAX_BYTES, source.key(), Arrays.copyOf(source.value(), VALUE_MAX_BYTES),
                new RecordHeaders(source.headers()), source.leaderEpoch());
        cut.headers().add(EventHeaders.DEAD_LETTER_ORIGINAL_BYTES,
                Integer.toString(source.value().length).getBytes(StandardCharsets.UTF_8));
        return cut;
    }
}
