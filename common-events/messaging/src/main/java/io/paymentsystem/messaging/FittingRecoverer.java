package io.paymentsystem.messaging;

import io.paymentsystem.contract.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;

/**
 * Publishes dead letters that fit. A value that compresses well can be larger here than a broker or producer would take again, and a
 * record that cannot be put aside would hold up its partition for ever: it is cut, and its length kept in a header.
 */
public final class FittingRecoverer extends DeadLetterPublishingRecoverer {

    /** Longest value that is kept whole, in bytes: with its headers it still fits the producer's and the topic's bound. */
    private static final int VALUE_MAX_BYTES = 1024 * 1024;

    /** Takes what its parent does: the operations to publish a record with, and where to. */
    public FittingRecoverer(
            Function<ProducerRecord<?, ?>, ? extends @Nullable KafkaOperations<?, ?>> operations,
            BiFunction<ConsumerRecord<?, ?>, Exception, @Nullable TopicPartition> destination) {
        super(operations, destination);
    }

    @Override
    protected ProducerRecord<Object, Object> createProducerRecord(
            ConsumerRecord<?, ?> source, TopicPartition destination, Headers headers, byte @Nullable [] key, byte @Nullable [] value) {
        if (source.value() instanceof byte[] whole && whole.length > VALUE_MAX_BYTES) {
            headers.add(EventHeaders.DEAD_LETTER_ORIGINAL_BYTES, Integer.toString(whole.length).getBytes(StandardCharsets.UTF_8));
            return super.createProducerRecord(source, destination, headers, key, Arrays.copyOf(whole, VALUE_MAX_BYTES));
        }
        return super.createProducerRecord(source, destination, headers, key, value);
    }
}
