package io.paymentsystem.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reconciliation from outside: its runs, and what they find. */
final class Reconciliation {

    private static final int LIMIT = 1_000;

    private final Http service;

    Reconciliation(Http service) {
        this.service = service;
    }

    /** Starts a run about all that is older, such as {@code PT1S}, and returns its id. */
    String start(String ageLimit) {
        return service.postAndRead("/reconciliations", "{\"ageLimit\":\"%s\"}".formatted(ageLimit)).path("id").asString();
    }

    /** A whole run. */
    JsonNode run(String ageLimit) {
        String id = start(ageLimit);
        awaitEnd(id);
        return shown(id);
    }

    void awaitEnd(String run) {
        await("the end of run " + run).atMost(PaymentSystem.PATIENCE).untilAsserted(() -> assertThat(state(run)).isEqualTo("COMPLETED"));
    }

    String state(String run) {
        return shown(run).path("state").asString();
    }

    private JsonNode shown(String run) {
        return service.get("/reconciliations/" + run);
    }

    /** The latest discrepancies, up to {@value #LIMIT}. */
    List<JsonNode> discrepancies() {
        return StreamSupport.stream(service.get("/discrepancies?limit=" + LIMIT).spliterator(), false).toList();
    }

    List<JsonNode> discrepancies(Payment payment) {
        return StreamSupport.stream(service.get("/discrepancies?paymentId=" + payment.id()).spliterator(), false).toList();
    }

    /** How many discrepancies of which kind are in which state, such as {@code PG_ONLY NEEDS_A_PERSON}. */
    Map<String, Long> counts() {
        return discrepancies().stream().collect(Collectors.groupingBy(
                each -> each.path("kind").asString() + " " + each.path("state").asString(), TreeMap::new, Collectors.counting()));
    }

    /** Imports what the PG settles on a day, and returns what came of it. */
    JsonNode settle(LocalDate day, String file) {
        return service.putFile("/settlements/" + day, "text/csv", file);
    }

    /** Says a person's word. */
    void repair(JsonNode discrepancy) {
        service.postAndRead("/discrepancies/%s/repair".formatted(discrepancy.path("id").asString()),
                "{\"by\":\"kim\",\"reason\":\"counted by hand\"}");
    }
}
