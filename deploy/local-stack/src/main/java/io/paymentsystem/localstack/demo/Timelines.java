package io.paymentsystem.localstack.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The payments as reconciliation-service has seen them go by on the topics. */
record Timelines(JsonClient client) {

    Optional<Timeline> of(UUID paymentId) {
        return client.get("/payments/" + paymentId).map(Timelines::timeline);
    }

    private static Timeline timeline(JsonNode payment) {
        List<Entry> entries = payment.path("timeline").valueStream().map(Timelines::entry).toList();
        return new Timeline(payment.path("status").asString(""), payment.path("reason").asString(""), entries);
    }

    private static Entry entry(JsonNode entry) {
        return new Entry(Instant.parse(entry.path("at").asString("")), entry.path("event").asString(""),
                entry.path("status").asString(""), entry.path("detail").asString(""));
    }

    /** One payment's life. */
    record Timeline(String status, String reason, List<Entry> entries) {
    }

    /** One event in it. */
    record Entry(Instant at, String event, String status, String detail) {
    }
}
