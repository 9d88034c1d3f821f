package io.paymentsystem.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.EventHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.context.EmbeddedKafka;

/** Compression lets records onto a topic that are larger than what a producer may send, or a broker takes, as a dead letter. */
@EmbeddedKafka(partitions = 1, topics = "payment.requested-dlt", brokerProperties = "message.max.bytes=2097152")
class PublishedDeadLettersTests {

    private static final int DEAD_LETTER_MAX_BYTES = 2 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final byte[] HUGE = new byte[4_000_000];

    private final TopicPartition place = new TopicPartition("payment.requested-dlt", 0);

    private DefaultKafkaProducerFactory<byte[], byte[]> producers;
    private KafkaConsumer<byte[], byte[]> consumer;
    private DeadLetters deadLetters;

    @BeforeEach
    void connect(EmbeddedKafkaBroker broker) {
        producers = new DefaultKafkaProducerFactory<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.getBrokersAsString(),
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, DEAD_LETTER_MAX_BYTES), new ByteArraySerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.getBrokersAsString()),
                new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(List.of(place));
        deadLetters = new PublishedDeadLetters(new KafkaTemplate<>(producers));
    }

    @AfterEach
    void disconnect() {
        consumer.close();
        producers.destroy();
    }

    @Test
    void keepWhatFitsAsItIs() {
        var source = record(new byte[1000], new byte[64_000]);
        source.headers().add("note", new byte[100_000]);

        ConsumerRecord<byte[], byte[]> dead = published(source);

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

        ConsumerRecord<byte[], byte[]> dead = published(source);

        assertThat(dead.headers().lastHeader(EventHeaders.DEAD_LETTER_REASON).value()).asString().isEqualTo("wrong");
        assertThat(dead.headers().lastHeader(EventHeaders.DEAD_LETTER_ORIGINAL_BYTES).value()).asString().isEqualTo("4000000");
        assertThat(dead.headers().lastHeader("kafka_dlt-original-topic").value()).asString().isEqualTo("payment.requested");
    }

    @Test
    void loseNoHeaderToALargerOne() {
        var source = record(new byte[10], new byte[10]);
        source.headers().add(EventHeaders.EVENT_ID, new byte[36]).add("huge", HUGE).add(EventHeaders.TRACEPARENT, new byte[55]);

        ConsumerRecord<byte[], byte[]> dead = published(source);

        assertThat(dead.headers()).extracting(Header::key)
                .startsWith(EventHeaders.EVENT_ID, EventHeaders.TRACEPARENT).doesNotContain("huge");
    }

    /** What the broker has once the dead letter is published: publishing ends with its acknowledgement, or throws. */
    private ConsumerRecord<byte[], byte[]> published(ConsumerRecord<byte[], byte[]> source) {
        deadLetters.publish(source, new RefusedEventException("wrong"));
        consumer.seek(place, consumer.endOffsets(List.of(place)).get(place) - 1);
        return consumer.poll(PATIENCE).records(place).getFirst();
    }

    private static ConsumerRecord<byte[], byte[]> record(byte[] key, byte[] value) {
        return new ConsumerRecord<>("payment.requested", 0, 7, key, value);
    }
}
