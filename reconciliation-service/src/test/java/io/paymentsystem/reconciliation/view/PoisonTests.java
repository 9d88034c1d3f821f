package io.paymentsystem.reconciliation.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.EventHeaders;
import io.paymentsystem.contract.PaymentEvent;
import io.paymentsystem.contract.Topic;
import io.paymentsystem.reconciliation.ReconciliationServiceTest;
import io.paymentsystem.testsupport.Scenario;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/** A wrong record becomes a dead letter in one service only: here, or in the one whose work it is. */
class PoisonTests extends ReconciliationServiceTest {

    private static final List<Topic> OURS =
            Arrays.stream(Topic.values()).filter(topic -> topic.consumer().equals("reconciliation-service")).toList();
    private static final List<Topic> OURS_ABOUT_PAYMENTS = List.of(Topic.PAYMENT_COMPLETED, Topic.PG_INQUIRY_ANSWERED);

    @Autowired Scenario scenario;
    @Autowired KafkaTemplate<byte[], byte[]> kafka;
    @Autowired KafkaAdmin admin;
    @Autowired JdbcClient jdbc;

    private final Said said = new Said(UUID.randomUUID());
    private final Said other = new Said(UUID.randomUUID());

    @Test
    void isPutAsideOnTheTopicsThatNobodyElseConsumesAndOnNoOther() {
        String poison = "poison " + said.paymentId();
        for (Topic topic : Topic.values()) {
            scenario.send(topic.topicName(), "1", poison);
        }

        for (Topic topic : OURS) {
            var dead = scenario.expectDeadLetter(topic.topicName(), saying(poison));
            assertThat(Scenario.header(dead, EventHeaders.DEAD_LETTER_REASON)).startsWith("not JSON");
            assertThat(dead.key()).asString(StandardCharsets.UTF_8).isEqualTo("1");
            scenario.eventually(() -> assertThat(slackWasToldOf(dead)).isTrue());
        }
        awaitEverythingSentSoFar();
        assertThat(deadOn(saying(poison))).isEqualTo(OURS);
    }

    @Test
    void isPutAsideThereWhenItDoesNotFitTheDatabase() {
        send(said.processed(), Instant.MAX);
        send(said.completed(), Instant.MAX);
        send(said.inquiryAnswered(), Instant.MAX);
        send(other.completed(), Said.NOON);

        for (Topic topic : OURS_ABOUT_PAYMENTS) {
            var dead = scenario.expectDeadLetter(topic.topicName(), saying(said.paymentId().toString()));
            assertThat(Scenario.header(dead, EventHeaders.DEAD_LETTER_REASON)).startsWith("ERROR: ").contains("out of range");
        }
        scenario.eventually(() -> assertThat(slack.messagesWith(said.paymentId())).hasSize(2));
        awaitEverythingSentSoFar();
        assertThat(deadOn(saying(said.paymentId().toString()))).isEqualTo(OURS_ABOUT_PAYMENTS);
        assertThat(inTheView()).containsExactly(other.paymentId());
    }

    @Test
    void mayNameATimeLongAgo() {
        var event = said.completed();
        var sent = new ProducerRecord<>(event.topic().topicName(), bytes(event.key()), bytes(EventCodec.write(event)));
        sent.headers().add(EventHeaders.OCCURRED_AT, bytes("0001-01-01T00:00:00Z")).add(EventHeaders.EVENT_TYPE, bytes("PaymentCompleted"));
        kafka.send(sent);

        awaitEverythingSentSoFar();
        assertThat(inTheView()).contains(said.paymentId());
    }

    /** In a message of its own, or in one about many. */
    private boolean slackWasToldOf(ConsumerRecord<byte[], byte[]> dead) {
        return !slack.messagesWith("%s, partition %d, offset %d".formatted(dead.topic(), dead.partition(), dead.offset())).isEmpty()
                || !slack.messagesWith("%s/%d/%d".formatted(dead.topic(), dead.partition(), dead.offset())).isEmpty();
    }

    private List<Topic> deadOn(Predicate<ConsumerRecord<byte[], byte[]>> fitting) {
        return Arrays.stream(Topic.values())
                .filter(topic -> scenario.deadLetters(topic.topicName()).stream().anyMatch(fitting)).toList();
    }

    private List<UUID> inTheView() {
        return jdbc.sql("select payment_id from payment_view where payment_id in (?, ?)")
                .param(said.paymentId()).param(other.paymentId()).query(UUID.class).list();
    }

    private void awaitEverythingSentSoFar() {
        scenario.eventually(() -> {
            try (Admin client = Admin.create(admin.getConfigurationProperties())) {
                assertThat(Lag.of(FactListener.ID, client)).isZero();
            }
        });
    }

    private void send(PaymentEvent event, Instant occurredAt) {
        var sent = new ProducerRecord<>(event.topic().topicName(), bytes(event.key()), bytes(EventCodec.write(event)));
        sent.headers().add(EventHeaders.OCCURRED_AT, bytes(occurredAt.toString()));
        kafka.send(sent);
    }

    private static Predicate<ConsumerRecord<byte[], byte[]>> saying(String text) {
        return dead -> Scenario.value(dead).contains(text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
