package io.paymentsystem.testsupport;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads every topic of the system from its beginning, in the background, and keeps what it read. */
final class RecordedTopics implements AutoCloseable {

    private static final Pattern OURS = Pattern.compile("(payment|compensation|pg|seats)\\..*");

    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(1);

    private final Map<String, List<ConsumerRecord<byte[], byte[]>>> records = new ConcurrentHashMap<>();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread;

    RecordedTopics(String bootstrapServers) {
        consumer = new KafkaConsumer<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG, "recorder-" + UUID.randomUUID(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG, "500"), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        thread = Thread.ofPlatform().daemon().name("recorded-topics").start(this::record);
    }

    List<ConsumerRecord<byte[], byte[]>> on(String topic) {
        return records.getOrDefault(topic, List.of());
    }

    private void record() {
        try {
            consumer.subscribe(OURS);
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(Duration.ofMillis(100)).forEach(read ->
                        records.computeIfAbsent(read.topic(), _ -> new CopyOnWriteArrayList<>()).add(read));
            }
        } catch (WakeupException _) {
            // close() wakes the consumer, so that it leaves the poll and ends.
        } finally {
            consumer.close(CloseOptions.timeout(CLOSE_PATIENCE));
        }
    }

    @Override
    public void close() throws InterruptedException {
        consumer.wakeup();
        thread.join();
    }
}
