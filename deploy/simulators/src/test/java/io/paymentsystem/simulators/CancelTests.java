package io.paymentsystem.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CancelTests extends SimulatorsTest {

    @Test
    void givesAllOfTheMoneyBack() {
        client.confirm(order, 50_000, "key-1");

        Answer answer = client.cancel(order, null, "key-2");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.string("status")).isEqualTo("CANCELED");
        assertThat(answer.number("totalAmount")).isEqualTo(50_000);
        assertThat(answer.number("balanceAmount")).isZero();
        assertThat(answer.json().at("/cancels/0/cancelAmount").asLong()).isEqualTo(50_000);
        assertThat(answer.json().at("/cancels/0/cancelReason").asString()).isEqualTo("test");
        assertThat(answer.json().at("/cancels/0/cancelStatus").asString()).isEqualTo("DONE");
        assertThat(answer.json().at("/cancels/0/canceledAt").asString()).isEqualTo("2026-11-22T10:02:03+09:00");
        assertThat(answer.json().at("/cancels/0/transactionKey").asString()).isEqualTo(answer.string("lastTransactionKey"));
        assertBooks(1, 50_000, 1, 50_000);
    }

    @Test
    void givesPartsBackUntilNothingIsLeft() {
        client.confirm(order, 50_000, "key-1");

        Answer part = client.cancel(order, 20_000L, "key-2");
        Answer tooMuch = client.cancel(order, 30_001L, "key-3");
        Answer rest = client.cancel(order, null, "key-4");

        assertThat(part.string("status")).isEqualTo("PARTIAL_CANCELED");
        assertThat(part.number("balanceAmount")).isEqualTo(30_000);
        assertThat(tooMuch.status()).isEqualTo(403);
        assertThat(tooMuch.string("code")).isEqualTo("NOT_CANCELABLE_AMOUNT");
        assertThat(rest.string("status")).isEqualTo("CANCELED");
        assertThat(rest.json().get("cancels")).hasSize(2);
        assertBooks(1, 50_000, 2, 50_000);
    }

    @Test
    void refusesToCancelTwice() {
        client.confirm(order, 50_000, "key-1");
        client.cancel(order, null, "key-2");

        Answer again = client.cancel(order, null, "key-3");

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.string("code")).isEqualTo("ALREADY_CANCELED_PAYMENT");
        assertThat(client.confirm(order, 50_000, "key-4").string("code")).isEqualTo("ALREADY_PROCESSED_PAYMENT");
        assertBooks(1, 50_000, 1, 50_000);
    }

    @Test
    void refusesWhatTookNoMoney() {
        client.put("/behavior", "{\"declineRate\":1}");
        client.confirm(order, 50_000, "key-1");

        assertThat(client.cancel(order, null, null).string("code")).isEqualTo("NOT_CANCELABLE_PAYMENT");
        Answer unknown = client.cancel("no-such-order", null, null);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.string("code")).isEqualTo("NOT_FOUND_PAYMENT");
    }

    @Test
    void refusesABadRequestWithAReason() {
        client.confirm(order, 50_000, "key-1");
        String path = "/v1/payments/pk-" + order + "/cancel";

        assertThat(client.postAuthorized(path, "{}").string("message")).contains("cancelReason must be");
        assertThat(client.postAuthorized(path, "{\"cancelReason\":\"x\",\"cancelAmount\":0}").string("message"))
                .contains("cancelAmount must be");
        assertThat(client.postAuthorized(path, "{").string("code")).isEqualTo("INVALID_REQUEST");
        assertBooks(1, 50_000, 0, 0);
    }

    @Test
    void neverGivesMoreBackThanWasTakenWhenTwentyAskAtOnce() {
        client.confirm(order, 50_000, "key");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Answer>> asked = IntStream.range(0, 20)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> client.cancel(order, 10_000L, "cancel-" + i), threads)).toList();
            assertThat(asked).extracting(CompletableFuture::join).extracting(Answer::status).filteredOn(status -> status == 200).hasSize(5);
        }
        assertBooks(1, 50_000, 5, 50_000);
    }

    @Test
    void failsWithNothingDoneWhenToldTo() {
        client.confirm(order, 50_000, "key-1");
        client.put("/behavior", "{\"cancelErrorRate\":1}");

        assertThat(client.cancel(order, null, "key-2").status()).isEqualTo(500);
        assertBooks(1, 50_000, 0, 0);

        client.delete("/behavior");
        assertThat(client.cancel(order, null, "key-2").string("status")).isEqualTo("CANCELED");
    }

    @Test
    void standsByARefusalForThatKeyWhenToldTo() {
        client.confirm(order, 50_000, "key-1");
        client.put("/behavior", "{\"cancelRefusalRate\":1}");

        assertThat(client.cancel(order, null, "key-2").status()).isEqualTo(403);
        client.delete("/behavior");

        assertThat(client.cancel(order, null, "key-2").status()).isEqualTo(403);
        assertBooks(1, 50_000, 0, 0);
        assertThat(client.cancel(order, null, "key-3").string("status")).isEqualTo("CANCELED");
    }

    @Test
    void failsAsOftenAsItIsTold() {
        client.confirm(order, 50_000, "key-1");
        client.confirm("another-order", 50_000, "key-2");
        client.put("/behavior", "{\"cancelErrors\":2}");

        assertThat(client.cancel(order, null, "key-3").status()).isEqualTo(500);
        assertThat(client.cancel(order, null, "key-3").status()).isEqualTo(500);
        assertThat(client.cancel("another-order", null, "key-4").status()).isEqualTo(500);
        assertBooks(2, 100_000, 0, 0);
        assertThat(client.cancel(order, null, "key-3").string("status")).isEqualTo("CANCELED");
        assertBooks(2, 100_000, 1, 50_000);
    }
}
