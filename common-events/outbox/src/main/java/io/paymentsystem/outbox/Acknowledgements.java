package io.paymentsystem.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The relay's own producer: a batch is sent whole, then every acknowledgement is waited for. */
final class Acknowledgements implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;

    /** Connects as {@code common} says; what the guarantees rest on is not left to configuration. */
    Acknowledgements(Map<String, Object> common, Duration deliveryTimeout) {
        var config = new HashMap<>(common);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(deliveryTimeout.toMillis()));
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(deliveryTimeout.toMillis() / 2));
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, deliveryTimeout.toMillis());
        config.put(ProducerConfig.LINGER_MS_CONFIG, 1);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Publishes the rows in their order and returns once Kafka has acknowledged them all; after a failure no more are sent. */
    void await(List<OutboxRow> rows) throws ExecutionException, InterruptedException {
        List<Future<?>> sent = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            Future<?> acknowledgement = producer.send(row.toRecord());
            if (acknowledgement.isDone()) {
                // Where the broker is away, send() waits and then fails the future; the rows behind must not overtake this one.
                acknowledgement.get();
            }
            sent.add(acknowledgement);
        }
        producer.flush();
        for (Future<?> acknowledgement : sent) {
            acknowledgement.get();
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
