package io.paymentsystem.localstack.demo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** Submits payments as any Kafka client would: plain JSON, the course as the key, no headers. */
final class Producer implements AutoCloseable {

    private static final String TOPIC = "payment.requested";

    private final KafkaProducer<String, String> kafka;
    private final JsonMapper json;

    Producer(String bootstrapServers, JsonMapper json) {
        this.kafka = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(), new StringSerializer());
        this.json = json;
    }

    /** Returns when Kafka has acknowledged every payment. */
    void submit(List<PaymentRequest> requests) {
        List<Future<RecordMetadata>> sent = requests.stream().map(request -> kafka.send(record(request))).toList();
        kafka.flush();
        sent.forEach(Producer::acknowledged);
    }

    private ProducerRecord<String, String> record(PaymentRequest request) {
        return new ProducerRecord<>(TOPIC, Long.toString(request.courseId()), json.writeValueAsString(request));
    }

    private static void acknowledged(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException refusal) {
            throw new DemoFailure("Kafka did not take a payment: " + refusal.getCause().getMessage());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Submitting was interrupted.");
        }
    }

    @Override
    public void close() {
        kafka.close();
    }
}
