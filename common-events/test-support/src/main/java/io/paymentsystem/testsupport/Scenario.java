package io.paymentsystem.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paymentsystem.contract.Event;
import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.Topic;
import io.paymentsystem.contract.Topics;
import io.paymentsystem.messaging.Received;
import io.paymentsystem.messaging.TransientFailures;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.core.ThrowingRunnable;

/** The language that service tests are written in: what is sent, and what must arrive within {@link #PATIENCE}. */
public final class Scenario implements AutoCloseable {

    /** How long anything may take to arrive on a busy machine. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaProducer<byte[], byte[]> producer;
    private final RecordedTopics recorded;

    Scenario(String bootstrapServers) {
        producer = new KafkaProducer<>(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.LINGER_MS_CONFIG, 5,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 * 1024 * 1024, ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
                new ByteArraySerializer(), new ByteArraySerializer());
        recorded = new RecordedTopics(bootstrapServers);
    }

    /** Sends an event as a foreign producer would: key and value, no headers. */
    public void send(Event event) {
        send(event.topic().topicName(), event.key(), EventCodec.write(event));
    }

    /** Sends any record at all. */
    public void send(String topic, String key, String value) {
        producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8)));
    }

    /** Waits for an event of that kind about that payment and returns the first. */
    public <E extends Event> E expect(Class<E> eventType, UUID paymentId) {
        return expectReceived(eventType, paymentId).event();
    }

    /** As {@link #expect}, with the headers. */
    public <E extends Event> Received<E> expectReceived(Class<E> eventType, UUID paymentId) {
        return await(eventType.getSimpleName() + " of " + paymentId).atMost(PATIENCE)
                .until(() -> seen(eventType, paymentId).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    /** How many events of that kind about that payment were published so far. */
    public <E extends Event> long count(Class<E> eventType, UUID paymentId) {
        return seen(eventType, paymentId).count();
    }

    /** The events of that kind about that payment that were published so far, those of one partition in their order. */
    public <E extends Event> List<E> all(Class<E> eventType, UUID paymentId) {
        return seen(eventType, paymentId).map(Received::event).toList();
    }

    /** Waits for a dead letter of that topic and returns the first that fits. */
    public ConsumerRecord<byte[], byte[]> expectDeadLetter(String topic, Predicate<ConsumerRecord<byte[], byte[]>> fitting) {
        return await("a dead letter of " + topic).atMost(PATIENCE)
                .until(() -> deadLetters(topic).stream().filter(fitting).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    /** The dead letters of a topic so far. */
    public List<ConsumerRecord<byte[], byte[]>> deadLetters(String topic) {
        return recorded.on(topic + Topics.DEAD_LETTER_SUFFIX);
    }

    /** The records of a topic so far. */
    public List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        return recorded.on(topic);
    }

    /** Waits until the assertion holds; a database that is away at the moment is no answer yet. */
    public void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).ignoreExceptionsMatching(TransientFailures::includes).untilAsserted(assertion);
    }

    /** A record's value as text; empty where it has none. */
    public static String value(ConsumerRecord<byte[], byte[]> of) {
        return of.value() == null ? "" : new String(of.value(), StandardCharsets.UTF_8);
    }

    /** A record's header as text; fails if there is none. */
    public static String header(ConsumerRecord<byte[], byte[]> of, String name) {
        assertThat(of.headers().lastHeader(name)).as("header " + name).isNotNull();
        return new String(of.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private <E extends Event> Stream<Received<E>> seen(Class<E> eventType, UUID paymentId) {
        return recorded.on(Topic.of(eventType).topicName()).stream()
                .filter(source -> value(source).contains(paymentId.toString()))
                .map(source -> Received.from(source, eventType));
    }

    @Override
    public void close() throws InterruptedException {
        recorded.close();
        producer.close();
    }
}
