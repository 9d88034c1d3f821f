package io.paymentsystem.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The dead letters of payment.requested, read on whenever one is asked for. */
final class DeadLetters implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, String> reasons = new HashMap<>();

    DeadLetters(String kafka) {
        consumer = new KafkaConsumer<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka,
                ConsumerConfig.GROUP_ID_CONFIG, "end-to-end-" + UUID.randomUUID(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of("payment.requested-dlt"));
    }

    /** The reason that the dead letter with this value carries, or an empty text as long as there is none. */
    synchronized String reasonOf(String value) {
        consumer.poll(Duration.ofMillis(200)).forEach(dead -> reasons.put(text(dead.value()), reason(dead)));
        return reasons.getOrDefault(value, "");
    }

    private static String reason(ConsumerRecord<byte[], byte[]> dead) {
        return text(dead.headers().lastHeader("dead-letter-reason").value());
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }
}
