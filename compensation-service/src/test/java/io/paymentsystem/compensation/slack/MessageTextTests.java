package io.paymentsystem.compensation.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MessageTextTests {

    private static final UUID PAYMENT = UUID.fromString("01990000-0000-7000-8000-000000000001");

    @Test
    void tellsAllThatIsKnownOfOneDeadLetter() {
        String json = json(MessageText.about(List.of(dead("the PG did not give the money back"))));

        assertThat(json).contains("\"text\":\"Dead letter on compensation.final-dlt: payment " + PAYMENT, "*Course*\\n7", "50,000 won",
                "*Attempts*\\n3", "compensation.final-dlt, partition 2, offset 17", "the PG did not give the money back",
                "`compensation.final`, `deploy/dlt.sh replay`");
    }

    @Test
    void saysSoWhenARecordCouldNotBeRead() {
        var unreadable = new Notification("compensation.final-dlt", 2, 17, null, null, null, "not JSON", 1);

        assertThat(json(MessageText.about(List.of(unreadable)))).contains("an unreadable record", "*Payment*\\nunknown", "not JSON");
    }

    @Test
    void givesManyDeadLettersALineEach() {
        SlackMessage message = MessageText.about(Collections.nCopies(40, dead("why")));

        assertThat(message.text()).isEqualTo("40 dead letters");
        assertThat(message.blocks()).hasSize(42);
    }

    @Test
    void keepsReasonsFromOutsideShortAndPlain() {
        String json = json(MessageText.about(List.of(dead("<!channel> & <http://evil|click>" + "x".repeat(5_000)))));

        assertThat(json).contains("&lt;!channel&gt; &amp; &lt;http://evil|click&gt;xxx")
                .doesNotContain("<!channel>").hasSizeLessThan(3_000);
    }

    private static Notification dead(String reason) {
        return new Notification("compensation.final-dlt", 2, 17, PAYMENT, 7L, 50_000L, reason, 3);
    }

    private static String json(SlackMessage message) {
        return new JsonMapper().writeValueAsString(message);
    }
}
