package io.paymentsystem.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BooksTests extends SimulatorsTest {

    @Test
    void addUpWhatWasTakenAndGivenBack() {
        client.confirm("order-1", 50_000, null);
        client.confirm("order-2", 30_000, null);
        client.cancel("order-1", 10_000L, null);

        assertBooks(2, 80_000, 1, 10_000);
    }

    @Test
    void showTheEntriesOfAPayment() {
        Answer confirmed = client.confirm(order, 50_000, "key-1");
        client.cancel(order, 10_000L, null);

        Answer books = client.get("/books/" + order);

        assertThat(books.string("orderId")).isEqualTo(order);
        assertThat(books.json().get("entries")).hasSize(2);
        JsonNode capture = books.json().at("/entries/0");
        assertThat(capture.propertyNames()).containsExactly("type", "amount", "at", "paymentKey", "transactionKey",
                "idempotencyKey", "outside");
        assertThat(capture.get("type").asString()).isEqualTo("CAPTURE");
        assertThat(capture.get("amount").asLong()).isEqualTo(50_000);
        assertThat(capture.get("at").asString()).isEqualTo("2026-11-22T01:02:03.456Z");
        assertThat(capture.get("transactionKey").asString()).isEqualTo(confirmed.string("lastTransactionKey"));
        assertThat(capture.get("idempotencyKey").asString()).isEqualTo("key-1");
        assertThat(capture.get("outside").asBoolean()).isFalse();
        JsonNode refund = books.json().at("/entries/1");
        assertThat(refund.get("type").asString()).isEqualTo("REFUND");
        assertThat(refund.get("amount").asLong()).isEqualTo(10_000);
        assertThat(refund.get("idempotencyKey").isNull()).isTrue();
    }

    @Test
    void areEmptyForAPaymentThatMovedNoMoney() {
        Answer books = client.get("/books/" + order);

        assertThat(books.status()).isEqualTo(200);
        assertThat(books.text()).isEqualTo("{\"orderId\":\"" + order + "\",\"entries\":[]}");
    }

    @Test
    void startAfreshWithPaymentsAndAnswers() {
        Answer before = client.confirm(order, 50_000, "key-1");

        client.delete("/books");

        assertBooks(0, 0, 0, 0);
        assertThat(client.inquire("/v1/payments/orders/" + order).status()).isEqualTo(404);
        Answer after = client.confirm(order, 60_000, "key-1");
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.string("lastTransactionKey")).isNotEqualTo(before.string("lastTransactionKey"));
        assertBooks(1, 60_000, 0, 0);
    }
}
