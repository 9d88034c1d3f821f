package io.paymentsystem.localstack.demo;

import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The PG simulator: how it shall treat single payments, and what its books say about them. */
record PgBooks(JsonClient client) {

    void decline(UUID paymentId) {
        client.put("/behavior/" + paymentId, Map.of("declineRate", 1));
    }

    void delay(UUID paymentId, long millis) {
        client.put("/behavior/" + paymentId, Map.of("latencyMs", millis));
    }

    Money money(UUID paymentId) {
        return client.get("/books/" + paymentId)
                .map(account -> new Money(count(account, "CAPTURE"), sum(account, "CAPTURE"), sum(account, "REFUND")))
                .orElse(Money.NONE);
    }

    private static long count(JsonNode account, String type) {
        return account.path("entries").valueStream().filter(entry -> isOf(type, entry)).count();
    }

    private static long sum(JsonNode account, String type) {
        return account.path("entries").valueStream()
                .filter(entry -> isOf(type, entry))
                .mapToLong(entry -> entry.path("amount").asLong(0))
                .sum();
    }

    private static boolean isOf(String type, JsonNode entry) {
        return entry.path("type").asString("").equals(type);
    }

    /** Money that moved, in won. */
    record Money(long captures, long captured, long refunded) {

        static final Money NONE = new Money(0, 0, 0);

        Money plus(Money other) {
            return new Money(captures + other.captures, captured + other.captured, refunded + other.refunded);
        }

        long kept() {
            return captured - refunded;
        }
    }
}
