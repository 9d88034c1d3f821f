package io.paymentsystem.messaging;

import io.paymentsystem.contract.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;

/**
 * Publishes dead letters that fit. A record that compresses well can be larger here than a broker or producer would take again, and one
 * that cannot be put aside would hold up its partition for ever: key and value are cut, the value's length is kept in a header, and
 * headers that find no room are left out, those that came with the record first.
 */
public final class FittingRecoverer extends DeadLetterPublishingRecoverer {

    // Together they stay below the bounds of the producer and of the topics, dead-letter and retry topics alike: no value that a
    // retry topic is given is nearly as long.
    private static final int VALUE_MAX_BYTES = 1024 * 1024;
    private static final int KEY_MAX_BYTES = 64 * 1024;
    private static final int HEADERS_MAX_BYTES = 512 * 1024;

    /** What a header takes beside its name and value, in bytes: their lengths. */
    private static final int HEADER_OVERHEAD_BYTES = 10;

    /** Takes what its parent does: the operations to publish a record with, and where to. */
    public FittingRecoverer(
            Function<ProducerRecord<?, ?>, ? extends @Nullable KafkaOperations<?, ?>> operations,
            BiFunction<ConsumerRecord<?, ?>, Exception, @Nullable TopicPartition> destination) {
        super(operations, destination);
    }

    /** Key and value are never given: that is for records that could not be deserialized, and ours are bytes. */
    @Override
    protected ProducerRecord<Object, Object> createProducerRecord(
            ConsumerRecord<?, ?> source, TopicPartition destination, Headers headers, byte @Nullable [] key, byte @Nullable [] value) {
        if (source.value() instanceof byte[] whole && whole.length > VALUE_MAX_BYTES) {
            headers.add(EventHeaders.DEAD_LETTER_ORIGINAL_BYTES, Integer.toString(whole.length).getBytes(StandardCharsets.UTF_8));
        }
        return super.createProducerRecord(source, destination, fitting(headers),
                cut(source.key(), KEY_MAX_BYTES), cut(source.value(), VALUE_MAX_BYTES));
    }

    /** The part that is kept, or null where all of it is. */
    private static byte @Nullable [] cut(@Nullable Object whole, int bytesMax) {
        return whole instanceof byte[] bytes && bytes.length > bytesMax ? Arrays.copyOf(bytes, bytesMax) : null;
    }

    private static Headers fitting(Headers headers) {
        Header[] all = headers.toArray();
        var kept = new ArrayDeque<Header>();
        int room = HEADERS_MAX_BYTES;
        for (int i = all.length - 1; i >= 0; i--) {
            if (bytesOf(all[i]) <= room) {
                kept.addFirst(all[i]);
                room -= bytesOf(all[i]);
            }
        }
        return new RecordHeaders(kept);
    }

    private static int bytesOf(Header header) {
        int value = header.value() == null ? 0 : header.value().length;
        return header.key().getBytes(StandardCharsets.UTF_8).length + value + HEADER_OVERHEAD_BYTES;
    }
}
