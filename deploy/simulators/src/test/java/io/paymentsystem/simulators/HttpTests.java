package io.paymentsystem.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HttpTests extends SimulatorsTest {

    @Test
    void isHealthy() {
        assertThat(client.get("/health").text()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void answersAnUnknownPathInJson() {
        Answer answer = client.get("/v2/payments");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.string("code")).isEqualTo("NOT_FOUND");
        assertThat(answer.string("message")).contains("/v2/payments");
    }

    @Test
    void answersAWrongMethodInJson() {
        Answer answer = client.put("/v1/payments/pk/cancel", "{}");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.string("code")).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void refusesABodyOfMoreThanAMebibyte() {
        String text = "x".repeat(1024 * 1024 - "{\"text\":\"\"}".length());

        assertThat(client.post("/slack/webhook", "{\"text\":\"" + text + "\"}").status()).isEqualTo(200);
        Answer tooLong = client.post("/slack/webhook", "{\"text\":\"" + text + "x\"}");

        assertThat(tooLong.status()).isEqualTo(413);
        assertThat(tooLong.string("code")).isEqualTo("PAYLOAD_TOO_LARGE");
        assertThat(client.post("/slack/webhook", "x".repeat(8 * 1024 * 1024)).status()).isEqualTo(413);
    }

    @Test
    void decodesWhatThePathSays() {
        assertThat(client.get("/books/with%20blank").string("orderId")).isEqualTo("with blank");
    }
}
