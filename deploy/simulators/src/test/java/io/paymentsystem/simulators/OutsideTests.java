package io.paymentsystem.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutsideTests extends SimulatorsTest {

    private static final String DAY = "/v1/transactions?startDate=2026-11-22T00:00:00&endDate=2026-11-22T23:59:59";

    @Test
    void booksMoneyMovedOutside() {
        Answer paid = pay(50_000);
        Answer canceled = client.post("/outside/cancels", "{\"orderId\":\"" + order + "\",\"amount\":20000,\"reason\":\"by phone\"}");
        Answer rest = client.post("/outside/cancels", "{\"paymentKey\":\"" + order + "\"}");

        assertThat(paid.status()).isEqualTo(201);
        assertThat(paid.string("status")).isEqualTo("DONE");
        assertThat(canceled.status()).isEqualTo(201);
        assertThat(canceled.json().at("/cancels/0/cancelReason").asString()).isEqualTo("by phone");
        assertThat(rest.string("status")).isEqualTo("CANCELED");
        assertThat(client.get("/books/" + order).json().get("entries")).hasSize(3).allMatch(entry -> entry.get("outside").asBoolean());
        assertBooks(1, 50_000, 2, 50_000);
    }

    @Test
    void paysUnderTheKeyThatTheOrderIsKnownBy() {
        client.put("/behavior", "{\"declineRate\":1}");
        client.confirm(order, 50_000, null);

        assertThat(pay(50_000).string("paymentKey")).isEqualTo("pk-" + order);
        assertBooks(1, 50_000, 0, 0);
    }

    @Test
    void paysUnderTheKeyOfAPaymentThatIsInProgress() {
        client.put("/behavior", "{\"latencyMs\":2000}");
        CompletableFuture<Answer> confirmed = client.confirmUnderWay(order, 50_000, "key-1");

        assertThat(pay(50_000).string("paymentKey")).isEqualTo("pk-" + order);
        assertThat(confirmed.join().string("code")).isEqualTo("ALREADY_PROCESSED_PAYMENT");
        assertBooks(1, 50_000, 0, 0);
    }

    @Test
    void paysAnUnknownOrderUnderTheOrderIdUnlessThatIsAnotherOrdersKey() {
        client.confirm(order, "another-order", 1_000, null);

        assertThat(pay(50_000).string("paymentKey")).isEqualTo("outside_" + order);
        assertThat(client.post("/outside/payments", "{\"orderId\":\"order-2\",\"amount\":1}").string("paymentKey")).isEqualTo("order-2");
    }

    @Test
    void takesTheMoneyOfAnOrderAgainAndAgain() {
        client.confirm(order, 50_000, null);

        Answer second = pay(50_000);
        Answer third = pay(7_000);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.string("paymentKey")).isEqualTo("outside_" + order);
        assertThat(third.string("paymentKey")).isEqualTo("outside_" + order + "_2");
        assertThat(client.inquire("/v1/payments/orders/" + order).string("paymentKey")).isEqualTo("pk-" + order);
        assertThat(client.inquire("/v1/payments/outside_" + order).text()).isEqualTo(second.text());
        assertThat(client.inquire("/v1/payments/outside_" + order + "_2").text()).isEqualTo(third.text());
        assertThat(client.inquire(DAY).json()).extracting(node -> node.get("orderId").asString()).containsExactly(order, order, order);
        assertThat(client.inquire(DAY).json()).extracting(node -> node.get("amount").asLong()).containsExactly(50_000L, 50_000L, 7_000L);
        assertThat(client.get("/books/" + order).json().get("entries")).hasSize(3);
        assertBooks(3, 107_000, 0, 0);
    }

    @Test
    void givesEachPaymentOfAnOrderBackAlone() {
        client.confirm(order, 50_000, null);
        pay(40_000);

        Answer part = cancel("outside_" + order, ",\"cancelAmount\":30000");
        Answer tooMuch = cancel("outside_" + order, ",\"cancelAmount\":10001");
        Answer outside = client.post("/outside/cancels", "{\"paymentKey\":\"outside_" + order + "\"}");

        assertThat(part.string("status")).isEqualTo("PARTIAL_CANCELED");
        assertThat(tooMuch.string("code")).isEqualTo("NOT_CANCELABLE_AMOUNT");
        assertThat(outside.string("status")).isEqualTo("CANCELED");
        assertThat(cancel("outside_" + order, "").string("code")).isEqualTo("ALREADY_CANCELED_PAYMENT");
        assertThat(client.inquire("/v1/payments/orders/" + order).number("balanceAmount")).isEqualTo(50_000);
        assertBooks(2, 90_000, 2, 40_000);
        assertThat(client.cancel(order, null, null).string("status")).isEqualTo("CANCELED");
        assertBooks(2, 90_000, 3, 90_000);
    }

    @Test
    void takesTheMoneyOfACanceledOrderAgain() {
        client.confirm(order, 50_000, null);
        client.cancel(order, null, null);

        assertThat(pay(50_000).string("status")).isEqualTo("DONE");
        assertThat(client.inquire("/v1/payments/orders/" + order).string("status")).isEqualTo("CANCELED");
        assertThat(client.confirm(order, 50_000, null).string("code")).isEqualTo("ALREADY_PROCESSED_PAYMENT");
        assertBooks(2, 100_000, 1, 50_000);
    }

    @Test
    void takesTheMoneyAsOftenAsItIsAskedAtOnce() {
        client.confirm(order, 50_000, null);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Answer>> asked = IntStream.range(0, 20)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> pay(1_000), threads)).toList();
            assertThat(asked).extracting(CompletableFuture::join).extracting(Answer::status).containsOnly(201);
        }
        assertBooks(21, 70_000, 0, 0);
    }

    @Test
    void refusesImpossibleMoves() {
        client.confirm(order, 50_000, null);
        client.confirm("another-order", 30_000, null);
        payWith("a-second-key");

        assertThat(payWith("pk-" + order).string("code")).isEqualTo("ALREADY_PROCESSED_PAYMENT");
        assertThat(payWith("a-second-key").string("code")).isEqualTo("ALREADY_PROCESSED_PAYMENT");
        assertThat(payWith("pk-another-order").string("message")).contains("belongs to another order");
        assertThat(client.confirm("a-second-key", "order-3", 1, null).string("message")).contains("belongs to another order");
        assertThat(client.post("/outside/payments", "{\"amount\":1}").string("message")).contains("orderId must be");
        assertThat(client.post("/outside/payments", "{\"orderId\":\"order-2\"}").string("message")).contains("amount must be");
        assertThat(client.post("/outside/cancels", "{}").string("message")).contains("orderId or the paymentKey");
        assertThat(client.post("/outside/cancels", "{\"orderId\":\"order-2\"}").status()).isEqualTo(404);
        assertThat(client.post("/outside/cancels", "{\"orderId\":\"" + order + "\",\"amount\":50001}").string("code"))
                .isEqualTo("NOT_CANCELABLE_AMOUNT");
        assertBooks(3, 80_001, 0, 0);
    }

    @Test
    void forgetsFurtherPaymentsWithTheBooks() {
        client.confirm(order, 50_000, null);
        pay(50_000);

        client.delete("/books");

        assertThat(client.inquire("/v1/payments/outside_" + order).status()).isEqualTo(404);
        assertThat(pay(50_000).string("paymentKey")).isEqualTo(order);
    }

    private Answer pay(long amount) {
        return client.post("/outside/payments", "{\"orderId\":\"" + order + "\",\"amount\":" + amount + "}");
    }

    private Answer payWith(String paymentKey) {
        return client.post("/outside/payments", "{\"orderId\":\"%s\",\"amount\":1,\"paymentKey\":\"%s\"}".formatted(order, paymentKey));
    }

    private Answer cancel(String paymentKey, String amount) {
        return client.postAuthorized("/v1/payments/" + paymentKey + "/cancel", "{\"cancelReason\":\"test\"" + amount + "}");
    }
}
