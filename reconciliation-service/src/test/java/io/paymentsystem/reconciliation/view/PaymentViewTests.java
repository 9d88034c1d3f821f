package io.paymentsystem.reconciliation.view;

import static io.paymentsystem.contract.PaymentStatus.CANCELLATION_FAILED;
import static io.paymentsystem.contract.PaymentStatus.CANCELLED;
import static io.paymentsystem.contract.PaymentStatus.CREATED;
import static io.paymentsystem.contract.PaymentStatus.FINAL_COMPLETED;
import static io.paymentsystem.contract.PaymentStatus.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.CancelResult;
import io.paymentsystem.contract.Compensation;
import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.EventHeaders;
import io.paymentsystem.contract.PaymentEvent;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.contract.Topic;
import io.paymentsystem.contract.Topics;
import io.paymentsystem.reconciliation.ReconciliationServiceTest;
import io.paymentsystem.testsupport.Scenario;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The view as its readers see it, fed through the real topics. */
class PaymentViewTests extends ReconciliationServiceTest {

    @Autowired Scenario scenario;
    @Autowired KafkaTemplate<byte[], byte[]> kafka;
    @Autowired KafkaListenerEndpointRegistry listeners;
    @Autowired KafkaAdmin admin;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private final Said said = new Said(UUID.randomUUID());
    private RestTestClient http;

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @Test
    void showsAPaymentThatWentAllTheWayInTheOrderOfTimeHoweverItArrives() {
        sendShuffled(List.of(said.requested(), said.countUpdated(), said.processed(), said.completed()));

        await(FINAL_COMPLETED, 4).expectBody()
                .jsonPath("$.courseId").isEqualTo(1)
                .jsonPath("$.studentId").isEqualTo(42)
                .jsonPath("$.amount").isEqualTo(50_000)
                .jsonPath("$.reason").doesNotExist()
                .jsonPath("$.timeline[*].event").isEqualTo(List.of(
                        "payment.requested", "payment.count-updated", "payment.processed", "payment.completed"))
                .jsonPath("$.timeline[*].status").isEqualTo(List.of("CREATED", "COUNT_UPDATED", "PAYMENT_PROCESSED", "FINAL_COMPLETED"))
                .jsonPath("$.timeline[*].service").isEqualTo(List.of(
                        "enrollment-service", "enrollment-service", "pg-gateway-service", "enrollment-service"))
                .jsonPath("$.timeline[2].at").isEqualTo("2026-11-22T12:00:02Z")
                .jsonPath("$.timeline[2].detail").isEqualTo("the PG approved, 50,000 won are taken")
                .jsonPath("$.timeline[2].topic").isEqualTo("payment.processed")
                .jsonPath("$.timeline[2].eventId").isEqualTo(new UUID(said.paymentId().getMostSignificantBits(), 2).toString());
    }

    @Test
    void showsACancelledPaymentWithItsReason() {
        sendShuffled(List.of(said.requested(), said.countUpdated(), said.second(), said.cancelRequested(Compensation.SECOND),
                said.cancelAnswered(Compensation.SECOND, CancelResult.NOT_TAKEN),
                said.ended(Compensation.SECOND, CANCELLATION_FAILED), said.ended(Compensation.SECOND, CANCELLED)));

        await(CANCELLED, 7).expectBody()
                .jsonPath("$.reason").isEqualTo("CANCELLED because of SECOND")
                .jsonPath("$.timeline[3].service").isEqualTo("compensation-service")
                .jsonPath("$.timeline[5].status").isEqualTo("CANCELLATION_FAILED");
    }

    @Test
    void showsAPaymentOfAForeignProducer() {
        scenario.send(said.requested());

        await(CREATED, 1).expectBody()
                .jsonPath("$.timeline[0].service").isEqualTo("producer")
                .jsonPath("$.timeline[0].detail").isEqualTo("student 42 asks for a seat in course 1, for 50,000 won");
    }

    @Test
    void isNotChangedByDuplicates() {
        List<PaymentEvent> events = List.of(said.requested(), said.countUpdated(), said.processed(), said.completed());
        sendShuffled(events);
        await(FINAL_COMPLETED, 4);
        List<Map<String, Object>> before = everything();

        sendShuffled(events);
        sendShuffled(events);
        awaitEverythingSentSoFar();

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void showsTheTermsThatWereDecidedWhateverElseWasAskedFor() {
        sendShuffled(List.of(said.requestedWithAnotherBody(), said.requested(), said.first(REJECTED)));

        await(CREATED, 3).expectBody().jsonPath("$.courseId").isEqualTo(1).jsonPath("$.amount").isEqualTo(50_000);
    }

    @Test
    void neverKeepsAPaymentKey() {
        send(0, said.requested());
        send(1, said.countUpdated());
        await(PaymentStatus.COUNT_UPDATED, 2);

        assertThat(everything().toString()).contains(said.paymentId().toString()).doesNotContain(Said.SECRET).doesNotContain("paymentKey");
    }

    @Test
    void leavesOutWhatIsWrongAndShowsWhatIsRightAroundIt() {
        var wrongForTheDatabase = new Said(UUID.randomUUID());
        String reasonWithZero = EventCodec.write(wrongForTheDatabase.ended(Compensation.FIRST, REJECTED)).replace("because", "\\u0000");

        Arrays.stream(Topic.values()).filter(topic -> !topic.consumer().equals("reconciliation-service")).forEach(topic -> {
            scenario.send(topic.topicName(), "1", "not JSON");
            scenario.send(topic.topicName(), "1", "{\"amount\":-1}");
        });
        scenario.send(said.requested());
        scenario.send(Topics.COMPENSATION_COMPLETED, "1", reasonWithZero);
        scenario.send(said.first(REJECTED));
        scenario.send(said.ended(Compensation.FIRST, REJECTED));

        await(REJECTED, 3);
        awaitEverythingSentSoFar();
        payment(wrongForTheDatabase.paymentId()).expectStatus().isNotFound();
        assertThat(Arrays.stream(Topic.values()).flatMap(topic -> scenario.deadLetters(topic.topicName()).stream()))
                .extracting(Scenario::value)
                .doesNotContain("not JSON", "{\"amount\":-1}", reasonWithZero);
    }

    @Test
    void losesNothingWhileTheDatabaseFails() {
        jdbc.sql("alter table payment_event rename to payment_event_away").update();
        send(0, said.requested());
        Awaitility.await().during(Duration.ofSeconds(1)).until(() -> lag() > 0);
        jdbc.sql("alter table payment_event_away rename to payment_event").update();

        await(CREATED, 1);
    }

    @Test
    void keepsTheFactsOfEveryPaymentWhereAProducerRepeatsAnEventId() {
        var other = new Said(UUID.randomUUID());
        UUID eventId = UUID.randomUUID();

        send(said.requested(), eventId, Said.NOON);
        send(other.requested(), eventId, Said.NOON);

        await(CREATED, 1);
        awaitEverythingSentSoFar();
        payment(other.paymentId()).expectBody().jsonPath("$.timeline.length()").isEqualTo(1);
    }

    @Test
    void isTheSameWhenRebuiltFromTheBeginningOfTheTopics() throws Exception {
        sendShuffled(List.of(said.requested(), said.countUpdated(), said.requestedWithAnotherBody(), said.processed(), said.last(),
                said.inquiryAnswered(), said.ended(Compensation.FINAL, CANCELLED)));
        await(CANCELLED, 7);
        awaitEverythingSentSoFar();
        List<Map<String, Object>> before = everything();

        listeners.getListenerContainer(FactListener.ID).stop();
        jdbc.sql("truncate payment_view, payment_event").update();
        forgetOffsets();
        listeners.getListenerContainer(FactListener.ID).start();

        scenario.eventually(() -> assertThat(everything()).isEqualTo(before));
    }

    @Test
    void answersForAnUnknownPaymentWithAProblem() {
        payment(said.paymentId()).expectStatus().isNotFound()
                .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody().jsonPath("$.detail").isEqualTo("no topic has said anything of payment %s yet".formatted(said.paymentId()));
    }

    @Test
    void answersForAnIdThatIsNoneWithAProblem() {
        http.get().uri("/payments/42").exchange().expectStatus().isEqualTo(HttpStatus.BAD_REQUEST)
                .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody().jsonPath("$.detail").isEqualTo("paymentId must be a UUID, but is '42'");
    }

    private ResponseSpec payment(UUID paymentId) {
        return http.get().uri("/payments/{id}", paymentId).exchange();
    }

    /** Waits until the payment is shown with that status and that many facts. */
    private ResponseSpec await(PaymentStatus status, int facts) {
        scenario.eventually(() -> payment(said.paymentId()).expectStatus().isOk().expectBody()
                .jsonPath("$.status").isEqualTo(status.name())
                .jsonPath("$.timeline.length()").isEqualTo(facts));
        return payment(said.paymentId());
    }

    /** Waits until the view has come by all partitions of all topics to where they end now. */
    private void awaitEverythingSentSoFar() {
        kafka.flush();
        scenario.eventually(() -> assertThat(lag()).isZero());
    }

    private long lag() throws Exception {
        try (Admin client = Admin.create(admin.getConfigurationProperties())) {
            return Lag.of(FactListener.ID, client);
        }
    }

    private void forgetOffsets() throws Exception {
        try (Admin client = Admin.create(admin.getConfigurationProperties())) {
            client.deleteConsumerGroups(List.of(FactListener.ID)).all().get();
        }
    }

    private List<Map<String, Object>> everything() {
        List<Map<String, Object>> rows = new ArrayList<>(jdbc.sql("select * from payment_view order by payment_id").query().listOfRows());
        rows.addAll(jdbc.sql("select * from payment_event order by payment_id, event_id").query().listOfRows());
        rows.forEach(row -> row.remove("recorded_at"));
        return rows;
    }

    /** Sends the events in any order, each with the time that is its place in the list, in seconds after noon. */
    private void sendShuffled(List<PaymentEvent> events) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, events.size()).boxed().toList());
        Collections.shuffle(order, new Random(said.paymentId().hashCode()));
        order.forEach(place -> send(place, events.get(place)));
    }

    private void send(int place, PaymentEvent event) {
        send(event, new UUID(said.paymentId().getMostSignificantBits(), place), Said.NOON.plusSeconds(place));
    }

    private void send(PaymentEvent event, UUID eventId, Instant occurredAt) {
        var sent = new ProducerRecord<>(event.topic().topicName(), bytes(event.key()), bytes(EventCodec.write(event)));
        sent.headers()
                .add(EventHeaders.EVENT_ID, bytes(eventId.toString()))
                .add(EventHeaders.EVENT_TYPE, bytes(event.getClass().getSimpleName()))
                .add(EventHeaders.OCCURRED_AT, bytes(occurredAt.toString()));
        kafka.send(sent);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
