package io.paymentsystem.bench.load;

import io.paymentsystem.bench.BenchFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes down the ends of payments as they are published, from its opening on. */
public final class Ends implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    /** Keyed by the payment's id. */
    private static final String COMPLETED = "payment.completed";
    /** Keyed by the course's. */
    private static final String COMPENSATED = "compensation.completed";

    private final KafkaConsumer<byte[], byte[]> kafka;
    private final Journal journal;
    private final Thread reader;
    private final JsonMapper json = new JsonMapper();
    private volatile boolean closing;
    private volatile @Nullable RuntimeException failure;

    private Ends(KafkaConsumer<byte[], byte[]> kafka, Journal journal) {
        this.kafka = kafka;
        this.journal = journal;
        this.reader = new Thread(this::read, "ends");
    }

    /** Reads each end as it comes. */
    public static Ends atOnce(String bootstrapServers, Journal journal) {
        return open(bootstrapServers, journal, 1);
    }

    /** Reads many at a time, which costs less: for loads of which only the last end counts. */
    public static Ends inBulk(String bootstrapServers, Journal journal) {
        return open(bootstrapServers, journal, 1 << 20);
    }

    private static Ends open(String bootstrapServers, Journal journal, int bytesMin) {
        var kafka = new KafkaConsumer<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.FETCH_MIN_BYTES_CONFIG, bytesMin,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = List.of(COMPLETED, COMPENSATED).stream()
                .flatMap(topic -> kafka.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
        kafka.assign(partitions);
        kafka.seekToEnd(partitions);
        partitions.forEach(kafka::position);
        Ends ends = new Ends(kafka, journal);
        ends.reader.start();
        return ends;
    }

    private void read() {
        try {
            while (!closing) {
                for (ConsumerRecord<byte[], byte[]> end : kafka.poll(POLL)) {
                    journal.ended(paymentId(end), System.nanoTime());
                }
            }
        } catch (WakeupException expected) {
            // close() does not wait for the poll to end.
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            kafka.close();
        }
    }

    /** @throws BenchFailure when reading has failed, since which nothing was written down */
    public void goOn() {
        if (failure != null) {
            throw new BenchFailure("The ends of payments cannot be read any more: " + failure, failure);
        }
    }

    private UUID paymentId(ConsumerRecord<byte[], byte[]> end) {
        String id = end.topic().equals(COMPLETED)
                ? new String(end.key(), StandardCharsets.US_ASCII)
                : json.readTree(end.value()).get("paymentId").asString();
        return UUID.fromString(id);
    }

    @Override
    public void close() {
        closing = true;
        kafka.wakeup();
        try {
            reader.join();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
