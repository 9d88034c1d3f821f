package io.paymentsystem.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InquiryTests extends SimulatorsTest {

    private static final String DAY = "/v1/transactions?startDate=2026-11-22T00:00:00&endDate=2026-11-22T23:59:59";

    @Test
    void findsAPaymentByItsKeyAndByItsOrder() {
        Answer confirmed = client.confirm(order, 50_000, "key-1");

        assertThat(client.inquire("/v1/payments/pk-" + order).text()).isEqualTo(confirmed.text());
        assertThat(client.inquire("/v1/payments/orders/" + order).text()).isEqualTo(confirmed.text());
    }

    @Test
    void answersThatThereIsNoSuchPayment() {
        assertThat(client.inquire("/v1/payments/unknown").status()).isEqualTo(404);
        assertThat(client.inquire("/v1/payments/orders/unknown").string("code")).isEqualTo("NOT_FOUND_PAYMENT");
    }

    @Test
    void failsWhenToldTo() {
        client.confirm(order, 50_000, "key-1");
        client.put("/behavior/" + order, "{\"inquiryErrorRate\":1}");

        assertThat(client.inquire("/v1/payments/pk-" + order).status()).isEqualTo(500);
        assertThat(client.inquire("/v1/payments/orders/" + order).status()).isEqualTo(500);
        assertThat(client.inquire("/v1/payments/orders/unknown").status()).isEqualTo(404);
    }

    @Test
    void failsToListWhenToldToFailForAll() {
        client.put("/behavior/" + order, "{\"inquiryErrorRate\":1}");
        assertThat(client.inquire(DAY).status()).isEqualTo(200);

        client.put("/behavior", "{\"inquiryErrorRate\":1}");
        assertThat(client.inquire(DAY).status()).isEqualTo(500);
    }

    @Test
    void listsTransactionsInTheOrderOfTime() {
        client.confirm(order, 50_000, "key-1");
        time.advance(Duration.ofMinutes(1));
        client.cancel(order, 20_000L, "key-2");

        Answer list = client.inquire(DAY);

        assertThat(list.json()).hasSize(2);
        assertThat(list.json().at("/0/status").asString()).isEqualTo("DONE");
        assertThat(list.json().at("/0/amount").asLong()).isEqualTo(50_000);
        assertThat(list.json().at("/0/mId").asString()).isEqualTo("simulator");
        assertThat(list.json().at("/1/status").asString()).isEqualTo("CANCELED");
        assertThat(list.json().at("/1/amount").asLong()).isEqualTo(-20_000);
        assertThat(list.json().at("/1/orderId").asString()).isEqualTo(order);
        assertThat(list.json().at("/1/paymentKey").asString()).isEqualTo("pk-" + order);
        assertThat(list.json().at("/1/transactionAt").asString()).isEqualTo("2026-11-22T10:03:03+09:00");
    }

    @Test
    void pagesThroughTransactions() {
        for (int i = 0; i < 5; i++) {
            client.confirm("order-" + i, 1_000, null);
        }

        Answer first = client.inquire(DAY + "&limit=3");
        String last = first.json().at("/2/transactionKey").asString();
        Answer second = client.inquire(DAY + "&limit=3&startingAfter=" + last);

        assertThat(first.json()).hasSize(3);
        assertThat(second.json()).extracting(node -> node.get("orderId").asString()).containsExactly("order-3", "order-4");
    }

    @Test
    void listsOnlyThePeriodAskedFor() {
        client.confirm("order-1", 1_000, null);
        time.advance(Duration.ofHours(1));
        client.confirm("order-2", 1_000, null);

        String utc = "/v1/transactions?startDate=2026-11-22T02:00:00Z&endDate=2026-11-22T02:02:03Z";
        String offset = "/v1/transactions?startDate=2026-11-22T10:02:03+09:00&endDate=2026-11-22T10:02:03+09:00";
        String earlier = "/v1/transactions?startDate=2026-11-21T00:00:00&endDate=2026-11-22T10:02:02";

        assertThat(client.inquire(utc).json()).extracting(node -> node.get("orderId").asString()).containsExactly("order-2");
        assertThat(client.inquire(offset).json()).extracting(node -> node.get("orderId").asString()).containsExactly("order-1");
        assertThat(client.inquire(earlier).json()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?startDate=2026-11-22T00:00:00", "?startDate=yesterday&endDate=today", "DAY&limit=0", "DAY&limit=5001",
        "DAY&limit=ten", "DAY&startingAfter=nonsense"})
    void refusesBadParametersWithAReason(String query) {
        Answer answer = client.inquire(query.startsWith("DAY") ? query.replace("DAY", DAY) : "/v1/transactions" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.string("message")).isNotBlank();
    }
}
