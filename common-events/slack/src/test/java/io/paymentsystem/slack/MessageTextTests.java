package io.paymentsystem.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.messaging.DeadLetter;
import io.paymentsystem.slack.Notification.Field;
import io.paymentsystem.slack.SlackMessage.Block;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MessageTextTests {

    private static final String PAYMENT = "01990000-0000-7000-8000-000000000001";
    private static final String VALUE = "{\"paymentId\":\"%s\",\"courseId\":7,\"amount\":50000}".formatted(PAYMENT);

    @Test
    void tellsAllThatIsKnownOfOneDeadLetter() {
        String json = json(MessageText.one(dead(VALUE, "the PG did not give the money back")));

        assertThat(json).contains("\"text\":\"Dead letter on compensation.final-dlt: payment " + PAYMENT, "*Payment*\\n" + PAYMENT,
                "*Course*\\n7", "50,000 won", "*Attempts*\\n3", "compensation.final-dlt, partition 2, offset 17",
                "the PG did not give the money back",
                "once the cause is gone: `deploy/dlt.sh replay --dry-run compensation.final-dlt/2/17`");
    }

    @Test
    void saysSoWhenARecordCouldNotBeRead() {
        assertThat(json(MessageText.one(dead("poison", "not JSON"))))
                .contains("an unreadable record", "*Payment*\\nunknown", "*Amount*\\nunknown", "not JSON");
    }

    @Test
    void givesManyDeadLettersALineEach() {
        SlackMessage message = MessageText.several(Collections.nCopies(40, dead(VALUE, "why")));

        assertThat(message.text()).isEqualTo("40 notifications");
        assertThat(message.blocks()).hasSize(42);
        assertThat(json(message)).contains("compensation.final-dlt/2/17", "payment " + PAYMENT, "why", "deploy/dlt.sh replay");
    }

    @Test
    void namesACommandForEachOfManyDeadLettersWithinWhatSlackTakes() {
        SlackMessage message = MessageText.several(
                IntStream.range(0, MessageText.LINES_MAX).mapToObj(MessageTextTests::longDeadLetter).toList());

        assertThat(message.blocks().stream().mapToInt(block -> block.text().text().length()).sum()).isLessThan(13_000);
        assertThat(json(message)).contains(
                "`deploy/dlt.sh replay --dry-run seats.correction-requested-dlt/2/1000000`",
                "`deploy/dlt.sh replay --dry-run seats.correction-requested-dlt/2/1000039`");
    }

    @Test
    void keepsTextFromOutsideShortAndPlain() {
        String json = json(MessageText.one(dead(VALUE, "<!channel> & <http://evil|click>" + "x".repeat(5_000))));

        assertThat(json).contains("&lt;!channel&gt; &amp; &lt;http://evil|click&gt;xxx", "x…")
                .doesNotContain("<!channel>").hasSizeLessThan(3_000);
    }

    @Test
    void cutsNoCharacterInTwo() {
        String json = json(MessageText.one(dead(VALUE, "\ud83d\udcb8".repeat(5_000))));

        assertThat(json.getBytes(StandardCharsets.UTF_8)).asString(StandardCharsets.UTF_8).contains("\ud83d\udcb8…").doesNotContain("?");
    }

    @Test
    void staysWithinSlacksLimitsWhateverItIsTold() {
        List<Notification> told = IntStream.range(0, MessageText.LINES_MAX).mapToObj(MessageTextTests::endless).toList();

        assertThat(List.of(MessageText.several(told), MessageText.one(told.getFirst()), MessageText.refused(told.getFirst())))
                .allSatisfy(MessageTextTests::isWithinSlacksLimits);
    }

    @Test
    void saysNothingThatSlackCouldRefuseOfWhatItRefused() {
        Notification refused = new Notification("topic/2/<\u0007>", "title", List.of(), "reason", null);

        assertThat(json(MessageText.refused(refused))).isEqualTo("{\"text\":\"Slack refused the notification topic/2/???; "
                + "what it says stands in the table slack_notification\"}");
    }

    private static Notification dead(String value, String reason) {
        return dead("compensation.final-dlt", 17, value, reason);
    }

    private static Notification longDeadLetter(int number) {
        return dead("seats.correction-requested-dlt", 1_000_000 + number, VALUE, "why ".repeat(1_000));
    }

    private static Notification dead(String topic, long offset, String value, String reason) {
        var source = new ConsumerRecord<>(topic, 2, offset, new byte[0], value.getBytes(StandardCharsets.UTF_8));
        source.headers().add("dead-letter-reason", reason.getBytes(StandardCharsets.UTF_8));
        source.headers().add("dead-letter-attempts", "3".getBytes(StandardCharsets.UTF_8));
        return DeadLetterNotice.of(DeadLetter.of(source));
    }

    private static Notification endless(int number) {
        String text = number + "&".repeat(10_000);
        return new Notification(text, text, Collections.nCopies(100, new Field(text, text)), text, text);
    }

    private static void isWithinSlacksLimits(SlackMessage message) {
        assertThat(message.text()).hasSizeLessThanOrEqualTo(3_000);
        assertThat(message.blocks()).hasSizeLessThanOrEqualTo(50).allSatisfy(MessageTextTests::isWithinSlacksLimits);
    }

    private static void isWithinSlacksLimits(Block block) {
        if (block.text() != null) {
            assertThat(block.text().text()).hasSizeLessThanOrEqualTo(3_000);
        }
        if (block.fields() != null) {
            assertThat(block.fields()).hasSizeBetween(1, 10).allSatisfy(field ->
                    assertThat(field.text()).hasSizeLessThanOrEqualTo(2_000));
        }
    }

    private static String json(SlackMessage message) {
        return new JsonMapper().writeValueAsString(message);
    }
}
