package io.paymentsystem.endtoend;

import io.paymentsystem.endtoend.DeadLetters.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The topics, as any producer and consumer sees them. What is sent goes out within milliseconds and is not waited for. */
final class Topics implements AutoCloseable {

    static final List<String> ALL = List.of(
            "payment.requested", "payment.count-updated", "payment.processed", "payment.completed",
            "compensation.first", "compensation.second", "compensation.final", "compensation.completed",
            "pg.cancel-requested", "pg.cancel-answered", "pg.inquiry-requested", "pg.inquiry-answered",
            "pg.transactions-requested", "pg.transactions-answered", "seats.audit-requested", "seats.audit-answered",
            "seats.holders-requested", "seats.holders-answered", "seats.correction-requested", "seats.corrected");

    static final String DEAD_LETTER_SUFFIX = "-dlt";

    private final String kafka;
    private final KafkaProducer<byte[], byte[]> producer;

    Topics(String kafka) {
        this.kafka = kafka;
        producer = new KafkaProducer<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka,
                ProducerConfig.LINGER_MS_CONFIG, 5), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Sends a plain record: no headers, no types. */
    void send(String topic, String key, String value) {
        send(new ProducerRecord<>(topic, bytes(key), bytes(value)));
    }

    void send(ProducerRecord<byte[], byte[]> message) {
        producer.send(message);
    }

    /** Sends a copy of a record, with all of its headers, to its own topic. */
    void sendAgain(ConsumerRecord<byte[], byte[]> source) {
        send(copy(source, source.topic(), source.headers()));
    }

    /** Puts a dead letter back on its original topic, as it is, headers included. */
    void putBack(DeadLetter dead) {
        String original = dead.topic().substring(0, dead.topic().length() - DEAD_LETTER_SUFFIX.length());
        send(copy(dead.source(), original, dead.source().headers()));
    }

    /** The records that mention at least one of the payments, read from the start of these topics; those of one partition in order. */
    List<ConsumerRecord<byte[], byte[]>> about(Collection<Payment> payments, List<String> topics) {
        var mentions = new Mentions(payments);
        try (var journal = new Journal(kafka, topics)) {
            return journal.upToNow().stream().filter(found -> mentions.areIn(text(found.value()))).toList();
        }
    }

    /** Of which dead letters there are replays on a topic, each as often as there are. */
    List<String> replays(String topic) {
        try (var journal = new Journal(kafka, List.of(topic))) {
            return journal.upToNow().stream().map(found -> found.headers().lastHeader("replay-of")).filter(Objects::nonNull)
                    .map(header -> text(header.value())).toList();
        }
    }

    /** A value as text; empty where there is none. */
    static String text(byte @Nullable [] utf8) {
        return utf8 == null ? "" : new String(utf8, StandardCharsets.UTF_8);
    }

    private static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> source, String topic, Headers headers) {
        return new ProducerRecord<>(topic, null, source.key(), source.value(), headers);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
