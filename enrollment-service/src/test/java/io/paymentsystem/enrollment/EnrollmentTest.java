package io.paymentsystem.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.Event;
import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.messaging.Received;
import io.paymentsystem.testsupport.Scenario;
import io.paymentsystem.testsupport.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.TestPropertySource;

/** What the service tests share: one running service, and one course with two seats and one payment of their own each. */
@ServiceTest
@Import(EnrollmentApi.class)
@TestPropertySource(properties = {"enrollment.audit.courses-per-page=3", "enrollment.audit.holders-per-page=3"})
abstract class EnrollmentTest {

    static final long PRICE = 50_000;
    static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final AtomicLong COURSES = new AtomicLong(1);

    @Autowired Scenario scenario;
    @Autowired EnrollmentApi api;
    @Autowired JdbcClient jdbc;
    @Autowired KafkaTemplate<byte[], byte[]> template;

    final long course = COURSES.getAndIncrement();
    final UUID paymentId = UUID.randomUUID();

    @BeforeEach
    void courseIsOpen() {
        api.open(course, 2, PRICE);
    }

    /** Sends an event as a service would, with headers. */
    void send(Event event, Map<String, String> headers) {
        var outgoing = new ProducerRecord<>(event.topic().topicName(), bytes(event.key()), bytes(EventCodec.write(event)));
        headers.forEach((name, value) -> outgoing.headers().add(name, bytes(value)));
        template.send(outgoing);
    }

    /** Stores a payment for the course in that state, whatever the course counts. */
    UUID paymentIn(PaymentStatus status, long studentId) {
        return jdbc.sql("""
                insert into payment (id, course_id, student_id, amount, status, requested_at, updated_at)
                values (gen_random_uuid(), ?, ?, 1, ?, now(), now())
                returning id
                """).param(course).param(studentId).param(status.name()).query(UUID.class).single();
    }

    /** Waits for an event of that kind of each of the payments or requests; one by one they would take a poll each. */
    <E extends Event> List<E> expectAll(Class<E> eventType, List<UUID> ids) {
        scenario.eventually(() -> assertThat(ids).allSatisfy(id -> assertThat(scenario.count(eventType, id)).isPositive()));
        return ids.stream().map(id -> scenario.all(eventType, id).getFirst()).toList();
    }

    void status(UUID id, PaymentStatus expected) {
        scenario.eventually(() -> assertThat(api.payment(id)).containsEntry("status", expected.name()));
    }

    /** An event as a listener would hand it to its handler. */
    static <E extends Event> Received<E> received(E event) {
        var source = new ConsumerRecord<>(event.topic().topicName(), 0, 0L, new byte[0], new byte[0]);
        return new Received<>(event, UUID.randomUUID(), "", source);
    }

    PaymentProcessed processed(UUID id) {
        return new PaymentProcessed(id, course, 42, PRICE, Instant.now());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
