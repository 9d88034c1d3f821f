package io.paymentsystem.bench.contender;

import io.paymentsystem.bench.BenchFailure;
import io.paymentsystem.bench.load.Load;
import io.paymentsystem.bench.system.BenchStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What Kafka itself can do: as many records of a payment's size produced, each acknowledged, and then consumed. */
public final class KafkaFloor implements Contender {

    private static final Duration POLL = Duration.ofSeconds(10);

    private final BenchStack stack;

    public KafkaFloor(BenchStack stack) {
        this.stack = stack;
    }

    @Override
    public String name() {
        return "kafka floor";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("partitions", "1", "acks", "all");
    }

    @Override
    public Map<String, ProcessHandle> processes() {
        return Map.of("kafka", stack.process("kafka"));
    }

    @Override
    public Finish run(Load load) {
        TopicPartition partition = new TopicPartition("floor-" + UUID.randomUUID(), 0);
        create(partition);
        long begun = System.nanoTime();
        produce(partition, load.payments());
        int read = consume(partition, load.payments());
        return Finish.of((System.nanoTime() - begun) / 1e9, Map.of("records", read));
    }

    private void create(TopicPartition partition) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafka()))) {
            admin.createTopics(List.of(new NewTopic(partition.topic(), 1, (short) 1))).all().get();
        } catch (ExecutionException failure) {
            throw new BenchFailure("Kafka: " + failure.getCause().getMessage(), failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted.", interruption);
        }
    }

    private void produce(TopicPartition partition, int records) {
        byte[] value = "{\"paymentId\":\"%s\",\"courseId\":1,\"studentId\":42,\"amount\":50000}".formatted(UUID.randomUUID())
                .getBytes(StandardCharsets.UTF_8);
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafka(), ProducerConfig.ACKS_CONFIG, "all");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int record = 0; record < records; record++) {
                producer.send(new ProducerRecord<>(partition.topic(), value));
            }
            producer.flush();
        }
    }

    private int consume(TopicPartition partition, int records) {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafka());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            int read = 0;
            while (read < records) {
                int more = consumer.poll(POLL).count();
                if (more == 0) {
                    throw new BenchFailure("Kafka has kept %d of %d records.".formatted(read, records));
                }
                read += more;
            }
            return read;
        }
    }
}
