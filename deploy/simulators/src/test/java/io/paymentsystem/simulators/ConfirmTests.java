package io.paymentsystem.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfirmTests extends SimulatorsTest {

    @Test
    void answersThePaymentAsTossDoes() {
        Answer answer = client.confirm(order, 50_000, "key-1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("mId", "paymentKey", "orderId", "status", "totalAmount",
                "balanceAmount", "method", "currency", "requestedAt", "approvedAt", "cancels", "lastTransactionKey", "failure");
        assertThat(answer.string("paymentKey")).isEqualTo("pk-" + order);
        assertThat(answer.string("orderId")).isEqualTo(order);
        assertThat(answer.string("status")).isEqualTo("DONE");
        assertThat(answer.number("totalAmount")).isEqualTo(50_000);
        assertThat(answer.number("balanceAmount")).isEqualTo(50_000);
        assertThat(answer.string("currency")).isEqualTo("KRW");
        assertThat(answer.string("approvedAt")).isEqualTo("2026-11-22T10:02:03+09:00");
        assertThat(answer.string("lastTransactionKey")).startsWith("txrd_");
        assertThat(answer.json().get("cancels").isNull()).isTrue();
        assertThat(answer.json().get("failure").isNull()).isTrue();
        assertBooks(1, 50_000, 0, 0);
    }

    @Test
    void takesTheMoneyOfAnOrderOnlyOnce() {
        client.confirm(order, 50_000, "key-1");

        Answer second = client.confirm(order, 50_000, "key-2");

        assertThat(second.status()).isEqualTo(400);
        assertThat(second.string("code")).isEqualTo("ALREADY_PROCESSED_PAYMENT");
        assertBooks(1, 50_000, 0, 0);
    }

    @Test
    void takesTheMoneyOnceWhenTwentyAskAtOnce() {
        client.put("/behavior", "{\"latencyMs\":50}");
        List<CompletableFuture<Answer>> asked = IntStream.range(0, 20)
                .mapToObj(i -> client.confirmLater(order, 50_000, "key-" + i)).toList();

        List<Integer> statuses = asked.stream().map(CompletableFuture::join).map(Answer::status).toList();

        assertThat(statuses).hasSize(20).containsOnlyOnce(200).contains(400);
        assertBooks(1, 50_000, 0, 0);
    }

    @Test
    void keepsADeclinedPaymentAsAborted() {
        client.put("/behavior", "{\"declineRate\":1}");

        Answer declined = client.confirm(order, 50_000, "key-1");

        assertThat(declined.status()).isEqualTo(403);
        assertThat(declined.string("code")).isEqualTo("REJECT_CARD_COMPANY");
        Answer inquiry = client.inquire("/v1/payments/orders/" + order);
        assertThat(inquiry.string("status")).isEqualTo("ABORTED");
        assertThat(inquiry.json().at("/failure/code").asString()).isEqualTo("REJECT_CARD_COMPANY");
        assertBooks(0, 0, 0, 0);
    }

    @Test
    void keepsADeclineFinalForItsKeyButLetsANewKeyTryAgain() {
        client.put("/behavior", "{\"declineRate\":1,\"declineCode\":\"INVALID_STOPPED_CARD\"}");
        Answer declined = client.confirm(order, 50_000, "key-1");
        client.delete("/behavior");

        assertThat(client.confirm(order, 50_000, "key-1").text()).isEqualTo(declined.text()).contains("INVALID_STOPPED_CARD");
        assertThat(client.confirm(order, 50_000, "key-2").string("status")).isEqualTo("DONE");
        assertBooks(1, 50_000, 0, 0);
    }

    @Test
    void refusesAPaymentKeyThatBelongsToAnotherOrder() {
        client.confirm("shared-key", order, 50_000, "key-1");

        Answer answer = client.confirm("shared-key", "another-order", 50_000, "key-2");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.string("message")).contains("belongs to another order");
        assertBooks(1, 50_000, 0, 0);
    }

    @Test
    void refusesAnyOtherKeyThanItsOwn() {
        var body = BodyPublishers.ofString("{\"paymentKey\":\"pk\",\"orderId\":\"" + order + "\",\"amount\":1}");
        var none = client.plain("/v1/payments/confirm").POST(body).build();
        var wrong = client.plain("/v1/payments/confirm").header("Authorization", "Basic d3Jvbmc6").POST(body).build();

        assertThat(client.send(none).status()).isEqualTo(401);
        assertThat(client.send(wrong).string("code")).isEqualTo("UNAUTHORIZED_KEY");
        assertThat(client.get("/v1/payments/orders/" + order).status()).isEqualTo(401);
        assertThat(client.get("/v1/transactions").status()).isEqualTo(401);
        assertThat(client.post("/v1/payments/pk/cancel", "{\"cancelReason\":\"x\"}").status()).isEqualTo(401);
        assertBooks(0, 0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not json                                                 | not JSON
            ''                                                       | JSON object
            null                                                     | JSON object
            []                                                       | JSON object
            {"orderId":"order-1","amount":1}                         | paymentKey must be
            {"paymentKey":"pk","amount":1}                           | orderId must be
            {"paymentKey":"pk","orderId":"short","amount":1}         | orderId must be
            {"paymentKey":"pk","orderId":"with blank","amount":1}    | orderId must be
            {"paymentKey":"pk","orderId":"order-1"}                  | amount must be
            {"paymentKey":"pk","orderId":"order-1","amount":0}       | amount must be
            {"paymentKey":"pk","orderId":"order-1","amount":-5}      | amount must be
            {"paymentKey":"pk","orderId":"order-1","amount":1.5}     | does not fit
            {"paymentKey":"pk","orderId":"order-1","amount":"1"}     | does not fit
            """)
    void refusesABadRequestWithAReason(String body, String reason) {
        Answer answer = client.postAuthorized("/v1/payments/confirm", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.string("code")).isEqualTo("INVALID_REQUEST");
        assertThat(answer.string("message")).contains(reason);
    }

    @Test
    void ignoresFieldsThatItDoesNotKnow() {
        String body = "{\"paymentKey\":\"pk\",\"orderId\":\"" + order + "\",\"amount\":1,\"new\":true}";

        assertThat(client.postAuthorized("/v1/payments/confirm", body).status()).isEqualTo(200);
    }
}
