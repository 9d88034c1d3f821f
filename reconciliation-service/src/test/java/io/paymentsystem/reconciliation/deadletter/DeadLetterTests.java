package io.paymentsystem.reconciliation.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.EventHeaders;
import io.paymentsystem.contract.Topic;
import io.paymentsystem.reconciliation.ReconciliationServiceTest;
import io.paymentsystem.testsupport.Scenario;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

class DeadLetterTests extends ReconciliationServiceTest {

    private static final Set<Topic> TOLD_BY_COMPENSATION_SERVICE = Set.of(
            Topic.COMPENSATION_FIRST, Topic.COMPENSATION_SECOND, Topic.COMPENSATION_FINAL, Topic.PG_CANCEL_ANSWERED);

    @Autowired Scenario scenario;
    @Autowired KafkaTemplate<byte[], byte[]> kafka;
    @Autowired KafkaListenerEndpointRegistry listeners;
    @Autowired KafkaAdmin admin;
    @Autowired JdbcClient jdbc;

    private final UUID paymentId = UUID.randomUUID();

    @AfterEach
    void leavesNothingBehind() {
        slack.behavesWell();
        scenario.eventually(() -> assertThat(unsent()).isZero());
    }

    @Test
    void tellsOfADeadLetterWhatItSaysOfItself() {
        dies(Topic.PAYMENT_REQUESTED, paymentId);

        scenario.eventually(() -> assertThat(slack.messagesWith(paymentId)).singleElement().asString().contains(
                "Dead letter on payment.requested-dlt: payment " + paymentId, "*Course*\\n7", "50,000 won", "*Attempts*\\n2",
                "amount must be positive", "`deploy/dlt.sh replay --dry-run payment.requested-dlt/"));
    }

    @Test
    void tellsOfTheDeadLettersOfEveryTopicThatNobodyElseTellsOf() {
        TOLD_BY_COMPENSATION_SERVICE.forEach(topic -> dies(topic, paymentId));
        List<Topic> ours = Arrays.stream(Topic.values()).filter(topic -> !TOLD_BY_COMPENSATION_SERVICE.contains(topic)).toList();
        ours.forEach(topic -> dies(topic, paymentId));

        scenario.eventually(() -> assertThat(keysAbout(paymentId))
                .extracting(key -> key.substring(0, key.indexOf('/')))
                .containsExactlyInAnyOrderElementsOf(ours.stream().map(Topic::deadLetterTopicName).toList()));
    }

    @Test
    void tellsOfWhatCannotBeRead() {
        String poison = "poison of " + paymentId;
        scenario.send(Topic.PAYMENT_PROCESSED.deadLetterTopicName(), "1", poison);
        var dead = scenario.expectDeadLetter(Topic.PAYMENT_PROCESSED.topicName(), sent -> Scenario.value(sent).equals(poison));

        scenario.eventually(() -> assertThat(slack.messagesWith("partition %d, offset %d".formatted(dead.partition(), dead.offset())))
                .anySatisfy(message -> assertThat(message.toString()).contains("payment.processed-dlt: an unreadable record")));
    }

    @Test
    void tellsOfManyInFewMessages() {
        slack.behaves("{\"tooManyRequestsRate\":1,\"retryAfterSeconds\":1}");
        List<UUID> dead = Stream.generate(UUID::randomUUID).limit(30).toList();
        dead.forEach(id -> dies(Topic.PAYMENT_REQUESTED, id));
        scenario.eventually(() -> assertThat(triedInVain()).isEqualTo(30));
        slack.behavesWell();

        scenario.eventually(() -> assertThat(unsent()).isZero());
        assertThat(slack.messagesWith("30 notifications")).singleElement().asString()
                .contains(dead.stream().map(UUID::toString).toList());
    }

    @Test
    void tellsOnceHoweverOftenADeadLetterIsDelivered() throws Exception {
        dies(Topic.PAYMENT_COMPLETED, paymentId);
        scenario.eventually(() -> assertThat(slack.messagesWith(paymentId)).hasSize(1));

        listeners.getListenerContainer(DeadLetterListener.ID).stop();
        forgetOffsets();
        listeners.getListenerContainer(DeadLetterListener.ID).start();
        UUID later = UUID.randomUUID();
        dies(Topic.PAYMENT_COMPLETED, later);

        scenario.eventually(() -> assertThat(slack.messagesWith(later)).hasSize(1));
        assertThat(slack.messagesWith(paymentId)).hasSize(1);
    }

    @Test
    void losesNothingWhileTheDatabaseFails() {
        jdbc.sql("alter table slack_notification rename to slack_notification_away").update();
        IntStream.range(0, 3).forEach(_ -> dies(Topic.PG_INQUIRY_ANSWERED, paymentId));
        scenario.expectDeadLetter(Topic.PG_INQUIRY_ANSWERED.topicName(), dead -> Scenario.value(dead).contains(paymentId.toString()));
        jdbc.sql("alter table slack_notification_away rename to slack_notification").update();

        scenario.eventually(() -> assertThat(keysAbout(paymentId)).hasSize(3));
    }

    private void dies(Topic topic, UUID paymentId) {
        String value = "{\"paymentId\":\"%s\",\"courseId\":7,\"studentId\":42,\"amount\":50000}".formatted(paymentId);
        var dead = new ProducerRecord<>(topic.deadLetterTopicName(), utf8(paymentId.toString()), utf8(value));
        dead.headers()
                .add(EventHeaders.DEAD_LETTER_REASON, utf8("amount must be positive"))
                .add(EventHeaders.DEAD_LETTER_ATTEMPTS, utf8("2"));
        kafka.send(dead);
    }

    private List<String> keysAbout(UUID paymentId) {
        return jdbc.sql("select key from slack_notification where title like ? and sent_at is not null")
                .param("%" + paymentId).query(String.class).list();
    }

    private long unsent() {
        return jdbc.sql("select count(*) from slack_notification where sent_at is null").query(Long.class).single();
    }

    private long triedInVain() {
        return jdbc.sql("select count(*) from slack_notification where sent_at is null and tries > 0").query(Long.class).single();
    }

    private void forgetOffsets() throws Exception {
        try (Admin client = Admin.create(admin.getConfigurationProperties())) {
            client.deleteConsumerGroups(List.of(DeadLetterListener.ID)).all().get();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
