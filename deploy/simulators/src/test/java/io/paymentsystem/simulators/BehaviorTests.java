package io.paymentsystem.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BehaviorTests extends SimulatorsTest {

    @Test
    void failsWithNothingDone() {
        client.put("/behavior", "{\"errorRate\":1}");

        Answer failed = client.confirm(order, 50_000, "key-1");

        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.string("code")).isEqualTo("FAILED_INTERNAL_SYSTEM_PROCESSING");
        assertThat(client.inquire("/v1/payments/orders/" + order).status()).isEqualTo(404);
        assertThat(client.inquire("/v1/payments/pk-" + order).status()).isEqualTo(404);
        assertBooks(0, 0, 0, 0);
        client.delete("/behavior");
        assertThat(client.confirm(order, 50_000, "key-1").status()).isEqualTo(200);
    }

    @Test
    void failsAlthoughDone() {
        client.put("/behavior", "{\"executeThenErrorRate\":1}");

        assertThat(client.confirm(order, 50_000, "key-1").status()).isEqualTo(500);

        assertDone();
    }

    @Test
    void answersNonsenseAlthoughDone() {
        client.put("/behavior", "{\"garbageRate\":1}");

        Answer garbage = client.confirm(order, 50_000, "key-1");

        assertThat(garbage.status()).isEqualTo(200);
        assertThat(garbage.text()).startsWith("<html>");
        assertDone();
    }

    @Test
    void cutsTheConnectionAlthoughDone() {
        client.put("/behavior", "{\"resetRate\":1}");

        assertThatThrownBy(() -> client.confirm(order, 50_000, "key-1")).isInstanceOf(UncheckedIOException.class)
                .hasCauseExactlyInstanceOf(IOException.class);

        assertDone();
    }

    @Test
    void staysSilentAlthoughDone() {
        client.put("/behavior", "{\"executeThenTimeoutRate\":1}");
        HttpRequest impatient = HttpRequest.newBuilder(client.confirmRequest("pk-" + order, order, 50_000, "key-1"), (name, value) -> true)
                .timeout(Duration.ofMillis(300)).build();

        assertThatThrownBy(() -> client.send(impatient)).hasCauseInstanceOf(HttpTimeoutException.class);

        assertDone();
    }

    @Test
    void closesASilentConnectionInTheEnd() {
        client.put("/behavior", "{\"executeThenTimeoutRate\":1,\"timeoutMs\":200}");
        long start = System.nanoTime();

        assertThatThrownBy(() -> client.confirm(order, 50_000, "key-1")).hasCauseExactlyInstanceOf(IOException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(190), Duration.ofSeconds(3));
        assertDone();
    }

    @Test
    void takesItsTimeAndShowsThePaymentAsInProgressMeanwhile() {
        client.put("/behavior", "{\"latencyMs\":600}");
        long start = System.nanoTime();
        CompletableFuture<Answer> confirmed = client.confirmUnderWay(order, 50_000, "key-1");
        client.put("/behavior/" + order, "{}");

        await().until(() -> client.inquire("/v1/payments/orders/" + order).status() == 200);

        assertThat(client.inquire("/v1/payments/pk-" + order).string("status")).isEqualTo("IN_PROGRESS");
        assertThat(client.cancel(order, null, null).string("code")).isEqualTo("NOT_CANCELABLE_PAYMENT");
        assertBooks(0, 0, 0, 0);
        assertThat(confirmed.join().string("status")).isEqualTo("DONE");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(600));
    }

    @Test
    void knowsNothingOfARequestInTransit() {
        client.put("/behavior", "{\"transitMs\":1000}");
        long start = System.nanoTime();
        CompletableFuture<Answer> confirmed = client.confirmLater(order, 50_000, "key-1");

        assertThat(client.inquire("/v1/payments/orders/" + order).status()).isEqualTo(404);
        assertThat(client.cancel(order, null, null).string("code")).isEqualTo("NOT_FOUND_PAYMENT");
        assertThat(confirmed.join().string("status")).isEqualTo("DONE");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(1_000));
        assertBooks(1, 50_000, 0, 0);
    }

    @Test
    void delaysCancelsAndInquiriesToo() {
        client.confirm(order, 50_000, "key-1");
        client.put("/behavior", "{\"latencyMs\":150}");
        long start = System.nanoTime();

        client.inquire("/v1/payments/orders/" + order);
        client.cancel(order, null, "key-2");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void drawsTheSameFatesFromTheSameSeedWhateverTheOrder() {
        String behavior = "{\"declineRate\":0.3,\"errorRate\":0.3,\"seed\":7}";
        List<Integer> orders = IntStream.range(0, 60).boxed().toList();

        List<Integer> first = fates(behavior, orders);
        List<Integer> backwards = fates(behavior, orders.reversed()).reversed();
        List<Integer> otherSeed = fates(behavior.replace("7", "8"), orders);

        assertThat(backwards).isEqualTo(first);
        assertThat(otherSeed).isNotEqualTo(first);
        assertThat(first).contains(200, 403, 500);
    }

    @Test
    void drawsAnewForEachRequestOfAnOrder() {
        client.put("/behavior", "{\"errorRate\":0.5,\"seed\":3}");

        List<Integer> statuses = IntStream.range(0, 40).mapToObj(i -> client.confirm(order, 50_000, null).status()).toList();

        assertThat(statuses).contains(200, 500);
    }

    @Test
    void drawsInProportionToTheRates() {
        client.put("/behavior", "{\"declineRate\":0.2,\"seed\":1}");

        long declined = IntStream.range(0, 1_000).filter(i -> client.confirm("order-" + i, 1_000, null).status() == 403).count();

        assertThat(declined).isBetween(150L, 250L);
    }

    @Test
    void letsOnePaymentBehaveDifferently() {
        client.put("/behavior", "{\"declineRate\":1}");
        client.put("/behavior/" + order, "{\"latencyMs\":1}");

        assertThat(client.confirm(order, 50_000, null).status()).isEqualTo(200);
        assertThat(client.confirm("another-order", 50_000, null).status()).isEqualTo(403);
        assertThat(client.get("/behavior/" + order).number("latencyMs")).isEqualTo(1);
        assertThat(client.delete("/behavior/" + order).number("declineRate")).isEqualTo(1);
    }

    @Test
    void replacesTheWholeBehavior() {
        client.put("/behavior", "{\"declineRate\":1,\"latencyMs\":5,\"seed\":9}");

        Answer replaced = client.put("/behavior", "{\"errorRate\":0.25}");

        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.text()).isEqualTo(client.get("/behavior").text()).isEqualTo("{\"latencyMs\":0,\"transitMs\":0,"
                + "\"declineRate\":0.0,\"errorRate\":0.25,\"executeThenErrorRate\":0.0,\"executeThenTimeoutRate\":0.0,"
                + "\"resetRate\":0.0,\"garbageRate\":0.0,\"cancelErrorRate\":0.0,\"cancelRefusalRate\":0.0,\"cancelErrors\":0,"
                + "\"inquiryErrorRate\":0.0,\"timeoutMs\":30000,\"declineCode\":\"REJECT_CARD_COMPANY\",\"seed\":0}");
    }

    @Test
    void goesBackToGoodForEveryPayment() {
        client.put("/behavior", "{\"declineRate\":1}");
        client.put("/behavior/" + order, "{\"errorRate\":1}");

        assertThat(client.delete("/behavior").number("declineRate")).isZero();

        assertThat(client.confirm(order, 50_000, null).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"declinRate":0.1}                      | There is no field
            {"declineRate":1.1}                     | send a rate from 0 to 1
            {"garbageRate":-0.1}                    | send a rate from 0 to 1
            {"cancelErrorRate":2}                   | send a rate from 0 to 1
            {"declineRate":0.6,"errorRate":0.6}     | send rates that add up to 1 at most
            {"latencyMs":-1}                        | send a whole number from 0
            {"latencyMs":600001}                    | send a whole number from 0 to 600000
            {"transitMs":600001}                    | send a whole number from 0 to 600000
            {"cancelErrors":-1}                     | send a whole number from 0 to 1000
            {"timeoutMs":-1}                        | send a whole number from 0
            {"latencyMs":"slow"}                    | does not fit
            {"declineCode":"no good"}               | send capital letters
            declineRate=1                           | not JSON
            """)
    void refusesWhatItCannotDo(String body, String reason) {
        client.put("/behavior", "{\"latencyMs\":1}");

        Answer refused = client.put("/behavior", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.string("message")).contains(reason);
        assertThat(client.put("/behavior/" + order, body).status()).isEqualTo(400);
        assertThat(client.get("/behavior").number("latencyMs")).isEqualTo(1);
    }

    private List<Integer> fates(String behavior, List<Integer> orders) {
        client.delete("/books");
        client.put("/behavior", behavior);
        return orders.stream().map(i -> client.confirm("order-" + i, 1_000, null).status()).toList();
    }

    private void assertDone() {
        assertBooks(1, 50_000, 0, 0);
        assertThat(client.inquire("/v1/payments/orders/" + order).string("status")).isEqualTo("DONE");
        Answer retried = client.confirm(order, 50_000, "key-1");
        assertThat(retried.status()).isEqualTo(200);
        assertThat(retried.string("status")).isEqualTo("DONE");
        assertBooks(1, 50_000, 0, 0);
    }
}
