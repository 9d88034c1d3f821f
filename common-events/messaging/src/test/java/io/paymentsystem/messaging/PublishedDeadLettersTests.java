package io.paymentsystem.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.EventHeaders;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.AbstractRecords;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.mock.MockProducerFactory;

/** Compression lets records onto a topic that are larger than any producer of ours may send. */
class PublishedDeadLettersTests {

    private static final int DEAD_LETTER_MAX_BYTES = 2 * 1024 * 1024;
    private static final byte[] HUGE = new byte[4_000_000];

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final DeadLetters deadLetters = new PublishedDeadLetters(new KafkaTemplate<>(new MockProducerFactory<>(() -> producer)));

    @Test
    void keepWhatFitsAsItIs() {
        var source = record(new byte[1000], new byte[64_000]);
        source.headers().add("note", new byte[100_000]);

        ProducerRecord<byte[], byte[]> dead = published(source);

        assertThat(dead.key()).isEqualTo(source.key());
        assertThat(dead.value()).isEqualTo(source.value());
        assertThat(dead.headers()).contains(source.headers().toArray());
        assertThat(dead.headers().lastHeader(EventHeaders.DEAD_LETTER_ORIGINAL_BYTES)).isNull();
    }

    @Test
    void fitWhateverIsTooLarge() {
        var source = record(HUGE, HUGE);
        source.headers().add(EventHeaders.EVENT_ID, new byte[36]).add("huge", HUGE);
        IntStream.range(0, 100_000).forEach(_ -> source.headers().add("many", new byte[30]));

        ProducerRecord<byte[], byte[]> dead = published(source);

        assertThat(bytesOf(dead)).isLessThan(DEAD_LETTER_MAX_BYTES);
        assertThat(dead.headers().lastHeader(EventHeaders.DEAD_LETTER_REASON).value()).asString().isEqualTo("wrong");
        assertThat(dead.headers().lastHeader(EventHeaders.DEAD_LETTER_ORIGINAL_BYTES).value()).asString().isEqualTo("4000000");
        assertThat(dead.headers().lastHeader("kafka_dlt-original-topic").value()).asString().isEqualTo("payment.requested");
    }

    @Test
    void loseNoHeaderToALargerOne() {
        var source = record(new byte[10], new byte[10]);
        source.headers().add(EventHeaders.EVENT_ID, new byte[36]).add("huge", HUGE).add(EventHeaders.TRACEPARENT, new byte[55]);

        ProducerRecord<byte[], byte[]> dead = published(source);

        assertThat(dead.headers()).extracting("key").startsWith(EventHeaders.EVENT_ID, EventHeaders.TRACEPARENT).doesNotContain("huge");
        assertThat(bytesOf(dead)).isLessThan(DEAD_LETTER_MAX_BYTES);
    }

    private ProducerRecord<byte[], byte[]> published(ConsumerRecord<byte[], byte[]> source) {
        deadLetters.publish(source, new RefusedEventException("wrong"));
        return producer.history().getLast();
    }

    /** As the producer counts before it takes a record. */
    private static int bytesOf(ProducerRecord<byte[], byte[]> dead) {
        return AbstractRecords.estimateSizeInBytesUpperBound(RecordBatch.CURRENT_MAGIC_VALUE, CompressionType.NONE,
                dead.key(), dead.value(), dead.headers().toArray());
    }

    private static ConsumerRecord<byte[], byte[]> record(byte[] key, byte[] value) {
        return new ConsumerRecord<>("payment.requested", 0, 7, key, value);
    }
}
