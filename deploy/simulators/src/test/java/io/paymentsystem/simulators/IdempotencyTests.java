package io.paymentsystem.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class IdempotencyTests extends SimulatorsTest {

    @Test
    void replaysTheFirstAnswerForTheSameKey() {
        Answer first = client.confirm(order, 50_000, "key-1");
        client.cancel(order, null, null);
        time.advance(Duration.ofDays(15));

        Answer again = client.confirm(order, 50_000, "key-1");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertBooks(1, 50_000, 1, 50_000);
    }

    @Test
    void forgetsAKeyAfterFifteenDays() {
        client.confirm(order, 50_000, "key-1");
        time.advance(Duration.ofDays(15).plusSeconds(1));

        assertThat(client.confirm(order, 50_000, "key-1").string("code")).isEqualTo("ALREADY_PROCESSED_PAYMENT");
    }

    @Test
    void replaysErrorsToo() {
        Answer unknown = client.cancel(order, null, "key-1");
        client.confirm(order, 50_000, "key-1");

        assertThat(client.cancel(order, null, "key-1").text()).isEqualTo(unknown.text()).contains("NOT_FOUND_PAYMENT");
        assertThat(client.cancel(order, null, "key-2").status()).isEqualTo(200);
    }

    @Test
    void tellsOperationsWithTheSameKeyApart() {
        client.confirm(order, 50_000, "key-1");

        Answer canceled = client.cancel(order, null, "key-1");

        assertThat(canceled.string("status")).isEqualTo("CANCELED");
        assertThat(client.cancel(order, null, "key-1").text()).isEqualTo(canceled.text());
        assertBooks(1, 50_000, 1, 50_000);
    }

    @Test
    void refusesAKeyThatIsInUse() {
        client.put("/behavior", "{\"latencyMs\":700}");
        CompletableFuture<Answer> first = client.confirmUnderWay(order, 50_000, "key-1");

        Answer second = client.confirm(order, 50_000, "key-1");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.string("code")).isEqualTo("IDEMPOTENT_REQUEST_PROCESSING");
        assertThat(first.join().status()).isEqualTo(200);
        assertThat(client.confirm(order, 50_000, "key-1").text()).isEqualTo(first.join().text());
        assertBooks(1, 50_000, 0, 0);
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() {
        client.confirm(order, 50_000, "key-1");

        Answer another = client.confirm(order, 60_000, "key-1");

        assertThat(another.status()).isEqualTo(400);
        assertThat(another.string("code")).isEqualTo("INVALID_IDEMPOTENCY_KEY");
        assertBooks(1, 50_000, 0, 0);
    }

    @Test
    void takesKeysOfThreeHundredCharactersAtMost() {
        assertThat(client.confirm(order, 50_000, "k".repeat(301)).string("code")).isEqualTo("INVALID_IDEMPOTENCY_KEY");
        assertThat(client.confirm(order, 50_000, "k".repeat(300)).status()).isEqualTo(200);
    }

    @Test
    void worksWithoutAKey() {
        assertThat(client.confirm(order, 50_000, null).status()).isEqualTo(200);
        assertThat(client.confirm(order, 50_000, null).string("code")).isEqualTo("ALREADY_PROCESSED_PAYMENT");
    }
}
