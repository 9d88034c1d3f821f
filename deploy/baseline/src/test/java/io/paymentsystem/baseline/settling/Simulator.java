package io.paymentsystem.baseline.settling;

import static org.awaitility.Awaitility.await;

import io.paymentsystem.simulators.Simulators;
import io.paymentsystem.simulators.SimulatorsSettings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** The PG simulator, one for all tests: how it is to treat a payment, and what its books say about one. */
final class Simulator {

    private static final Simulators RUNNING = Simulators.start(SimulatorsSettings.ephemeral());
    private static final RestClient HTTP = RestClient.create(RUNNING.uri());

    private Simulator() {
    }

    static URI uri() {
        return RUNNING.uri();
    }

    static void behaves(UUID payment, Map<String, Number> behavior) {
        HTTP.put().uri("/behavior/{orderId}", payment).contentType(MediaType.APPLICATION_JSON).body(behavior)
                .retrieve().toBodilessEntity();
    }

    /** Returns once the PG has taken that payment's money, whether or not it has said so. */
    static void awaitTaken(UUID payment) {
        await().until(() -> !books(payment).isEmpty());
    }

    /** CAPTURE and REFUND entries of a payment, in their order. */
    static List<String> books(UUID payment) {
        return HTTP.get().uri("/books/{orderId}", payment).retrieve().requiredBody(Books.class).entries().stream()
                .map(entry -> entry.type() + " " + entry.amount()).toList();
    }

    private record Books(List<Entry> entries) {
    }

    private record Entry(String type, long amount) {
    }
}
