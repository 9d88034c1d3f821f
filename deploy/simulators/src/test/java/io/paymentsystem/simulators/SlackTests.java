package io.paymentsystem.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlackTests extends SimulatorsTest {

    private static final String HELLO = "{\"text\":\"Hello\"}";

    @Test
    void keepsWhatTheWebhookTook() {
        Answer answer = client.post("/slack/webhook", HELLO);
        client.post("/slack/webhook", "{\"blocks\":[{\"type\":\"divider\"}]}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("ok");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(client.get("/slack/messages").text()).isEqualTo(
                "[{\"id\":1,\"receivedAt\":\"2026-11-22T01:02:03.456Z\",\"text\":\"Hello\",\"blocks\":null},"
                        + "{\"id\":2,\"receivedAt\":\"2026-11-22T01:02:03.456Z\",\"text\":null,\"blocks\":[{\"type\":\"divider\"}]}]");
    }

    @Test
    void clearsItsMessages() {
        client.post("/slack/webhook", HELLO);

        assertThat(client.delete("/slack/messages").status()).isEqualTo(200);

        assertThat(client.get("/slack/messages").text()).isEqualTo("[]");
    }

    @Test
    void refusesWhatSlackRefuses() {
        assertThat(client.post("/slack/webhook", "payload").text()).isEqualTo("invalid_payload");
        assertThat(client.post("/slack/webhook", "").status()).isEqualTo(400);
        assertThat(client.post("/slack/webhook", "{}").text()).isEqualTo("no_text");
        assertThat(client.post("/slack/webhook", "{\"text\":\"\",\"blocks\":null}").text()).isEqualTo("no_text");
        assertThat(client.get("/slack/messages").json()).isEmpty();
    }

    @Test
    void failsWhenToldTo() {
        client.put("/slack/behavior", "{\"failRate\":1}");

        assertThat(client.post("/slack/webhook", HELLO).status()).isEqualTo(500);
        assertThat(client.get("/slack/messages").json()).isEmpty();

        client.delete("/slack/behavior");
        assertThat(client.post("/slack/webhook", HELLO).status()).isEqualTo(200);
    }

    @Test
    void refusesWhatItIsToldTo() {
        client.put("/slack/behavior", "{\"refuses\":\"poison\"}");
        assertThat(client.post("/slack/webhook", "{\"text\":\"poison\"}").text()).isEqualTo("invalid_payload");
        assertThat(client.post("/slack/webhook", HELLO).status()).isEqualTo(200);

        client.put("/slack/behavior", "{\"refuses\":\"\",\"refusalStatus\":404}");
        Answer gone = client.post("/slack/webhook", HELLO);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.text()).isEqualTo("no_service");
        assertThat(client.get("/slack/messages").json()).hasSize(1);
    }

    @Test
    void refusesBlocksThatAreTooManyOrTooLong() {
        String tooLong = "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"" + "x".repeat(3_001) + "\"}}";
        String tooMany = "{\"type\":\"section\",\"fields\":[" + "{\"text\":\"x\"},".repeat(10) + "{\"text\":\"x\"}]}";
        String fieldTooLong = "{\"type\":\"section\",\"fields\":[{\"text\":\"" + "x".repeat(2_001) + "\"}]}";

        assertThat(List.of(tooLong, tooMany, fieldTooLong, "{},".repeat(50) + "{}")).allSatisfy(blocks ->
                assertThat(client.post("/slack/webhook", "{\"text\":\"Hello\",\"blocks\":[" + blocks + "]}").text())
                        .isEqualTo("invalid_blocks"));
        assertThat(client.get("/slack/messages").json()).isEmpty();
    }

    @Test
    void asksForPatienceWhenToldTo() {
        client.put("/slack/behavior", "{\"tooManyRequestsRate\":1,\"retryAfterSeconds\":7}");

        Answer answer = client.post("/slack/webhook", HELLO);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
    }

    @Test
    void takesItsTimeWhenToldTo() {
        client.put("/slack/behavior", "{\"latencyMs\":150}");
        long start = System.nanoTime();

        client.post("/slack/webhook", HELLO);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }

    @Test
    void drawsTheSameAnswersFromTheSameSeed() {
        List<Integer> first = answers();

        assertThat(answers()).isEqualTo(first);
        assertThat(first).contains(200, 429, 500);
    }

    @Test
    void refusesABehaviorThatItCannotDo() {
        assertThat(client.put("/slack/behavior", "{\"refusalStatus\":500}").string("message")).contains("from 300 to 499");
        assertThat(client.put("/slack/behavior", "{\"failRate\":2}").status()).isEqualTo(400);
        assertThat(client.put("/slack/behavior", "{\"failRate\":0.6,\"tooManyRequestsRate\":0.6}").string("message")).contains("add up");
        assertThat(client.put("/slack/behavior", "{\"fail\":1}").string("message")).contains("There is no field 'fail'");
        assertThat(client.get("/slack/behavior").number("failRate")).isZero();
    }

    private List<Integer> answers() {
        client.put("/slack/behavior", "{\"failRate\":0.3,\"tooManyRequestsRate\":0.3,\"seed\":5}");
        return IntStream.range(0, 40).mapToObj(i -> client.post("/slack/webhook", HELLO).status()).toList();
    }
}
