package io.paymentsystem.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.JsonNode;

/** The language of the end-to-end scenarios: the public surfaces and nothing else. */
final class PaymentSystem implements AutoCloseable {

    /** How long a payment may take to end on a busy machine with a service having been killed. */
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Http enrollment;
    private final Http reconciliation;
    private final Http simulator;
    private final KafkaProducer<byte[], byte[]> producer;
    private final DeadLetters deadLetters;

    PaymentSystem(Footing footing) {
        enrollment = new Http(footing.enrollment());
        reconciliation = new Http(footing.reconciliation());
        simulator = new Http(footing.simulator());
        deadLetters = new DeadLetters(footing.kafka());
        producer = new KafkaProducer<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, footing.kafka(),
                ProducerConfig.LINGER_MS_CONFIG, 5), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Opens a course with an id of its own. */
    Course course(int capacity, long price) {
        var course = new Course(ThreadLocalRandom.current().nextLong(1_000_000, Long.MAX_VALUE), price);
        enrollment.put("/courses/" + course.id(), "{\"capacity\":%d,\"price\":%d}".formatted(capacity, price));
        return course;
    }

    void close(Course course) {
        enrollment.post("/courses/" + course.id() + "/close", "");
    }

    /** Sends a payment as a plain record: no headers, no types. */
    void submit(Payment payment) {
        submit(Long.toString(payment.courseId()), payment.json());
    }

    /** Sends any record to the topic of requests. */
    void submit(String key, String value) {
        producer.send(new ProducerRecord<>("payment.requested", bytes(key), bytes(value)));
    }

    /** Posts a payment and returns the status of the answer. */
    int post(Payment payment, String prefer) {
        return enrollment.post("/payment", payment.json(), "Prefer", prefer);
    }

    /** Makes the PG treat one payment, and only it, in a special way. */
    void pgTreats(Payment payment, String behavior) {
        simulator.put("/behavior/" + payment.id(), behavior);
    }

    String status(Payment payment) {
        return enrollment.get("/payments/" + payment.id()).path("status").asString("");
    }

    JsonNode shown(Payment payment) {
        return enrollment.get("/payments/" + payment.id());
    }

    /** The events of a payment's timeline, as reconciliation-service shows them. */
    List<String> timeline(Payment payment) {
        return StreamSupport.stream(reconciliation.get("/payments/" + payment.id()).path("timeline").spliterator(), false)
                .map(entry -> entry.path("event").asString()).toList();
    }

    void awaitStatus(Payment payment, String status) {
        await(payment.id() + " is " + status).atMost(PATIENCE).untilAsserted(() -> assertThat(status(payment)).isEqualTo(status));
    }

    void awaitTimeline(Payment payment, String... events) {
        await("timeline of " + payment.id()).atMost(PATIENCE).untilAsserted(() -> assertThat(timeline(payment)).containsExactly(events));
    }

    /** Waits until all have ended and counts them by status. */
    Map<String, Long> awaitEnds(Collection<Payment> payments) {
        var ends = new Ends(enrollment);
        await("the end of " + payments.size() + " payments").atMost(PATIENCE).pollInterval(Duration.ofMillis(250))
                .until(() -> ends.allOf(payments));
        return payments.stream().collect(Collectors.groupingBy(payment -> ends.of(payment.id()), Collectors.counting()));
    }

    /** Waits for a dead letter with that value and returns its reason. */
    String awaitDeadLetter(String value) {
        return await("a dead letter").atMost(PATIENCE).until(() -> deadLetters.reasonOf(value), reason -> !reason.isEmpty());
    }

    int seatsTaken(Course course) {
        return enrollment.get("/courses/" + course.id()).path("seatsTaken").asInt();
    }

    int enrolled(Course course) {
        return enrollment.get("/courses/" + course.id()).path("enrolled").asInt();
    }

    /** The PG's books of one payment, such as {@code [CAPTURE, REFUND]}. */
    List<String> books(UUID paymentId) {
        return StreamSupport.stream(simulator.get("/books/" + paymentId).path("entries").spliterator(), false)
                .map(entry -> entry.path("type").asString()).toList();
    }

    /** The PG's books of all payments so far. */
    Books books() {
        JsonNode books = simulator.get("/books");
        return new Books(books.path("captures").asLong(), books.path("capturedAmount").asLong(), books.path("refundedAmount").asLong());
    }

    /** What the PG has taken and given back. */
    record Books(long captures, long capturedAmount, long refundedAmount) {

        long net() {
            return capturedAmount - refundedAmount;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
        deadLetters.close();
    }
}
