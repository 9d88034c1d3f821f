package io.paymentsystem.bench.load;

import io.paymentsystem.bench.BenchFailure;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Submits payments as any Kafka client would: plain JSON, the course as the key, acknowledged by the broker. */
public final class Submissions implements AutoCloseable {

    private static final String TOPIC = "payment.requested";
    private static final double NANOS = 1e9;

    private final KafkaProducer<byte[], byte[]> kafka;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    public Submissions(String bootstrapServers) {
        this.kafka = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all"),
                new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** As fast as they go; returns when all are acknowledged. */
    public void submit(Batch batch, Journal journal) {
        submit(batch, journal, Double.POSITIVE_INFINITY);
    }

    /**
     * So many a second, each at its time however long others take; returns when all are acknowledged.
     *
     * @throws BenchFailure when one was not
     */
    public void submit(Batch batch, Journal journal, double perSecond) {
        long begun = System.nanoTime();
        for (int number = 0; number < batch.load().payments(); number++) {
            awaitTime(begun + (long) (number / perSecond * NANOS));
            send(batch, journal, number);
        }
        kafka.flush();
        if (failure.get() != null) {
            throw new BenchFailure("Kafka did not take a payment: " + failure.get().getMessage(), failure.get());
        }
    }

    private void send(Batch batch, Journal journal, int number) {
        byte[] key = Long.toString(batch.course(number)).getBytes(StandardCharsets.UTF_8);
        kafka.send(new ProducerRecord<>(TOPIC, key, batch.request(number)), (_, refusal) -> {
            if (refusal == null) {
                journal.acknowledged(number, System.nanoTime());
            } else {
                failure.set(refusal);
            }
        });
    }

    private static void awaitTime(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @Override
    public void close() {
        kafka.close();
    }
}
