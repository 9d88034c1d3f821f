package io.paymentsystem.gateway;

import io.paymentsystem.simulators.Simulators;
import io.paymentsystem.simulators.SimulatorsSettings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The PG simulator, one for all tests: how it is to treat a payment, and what its books say about one. */
final class Simulator {

    private static final Simulators RUNNING = Simulators.start(SimulatorsSettings.ephemeral());
    private static final RestClient HTTP = RestClient.create(RUNNING.uri());

    private Simulator() {
    }

    static URI uri() {
        return RUNNING.uri();
    }

    /** Treats one payment as told, with numbers such as {@code "declineRate", 1}, until {@link #behavesWell}. */
    static void behaves(UUID paymentId, Map<String, Number> behavior) {
        HTTP.put().uri("/behavior/{orderId}", paymentId).contentType(MediaType.APPLICATION_JSON).body(behavior)
                .retrieve().toBodilessEntity();
    }

    static void behavesWell(UUID paymentId) {
        HTTP.delete().uri("/behavior/{orderId}", paymentId).retrieve().toBodilessEntity();
    }

    /** Treats all payments as told that are not treated in a way of their own, until {@link #behavesWellToAll}. */
    static void behavesToAll(Map<String, Number> behavior) {
        HTTP.put().uri("/behavior").contentType(MediaType.APPLICATION_JSON).body(behavior).retrieve().toBodilessEntity();
    }

    static void behavesWellToAll() {
        HTTP.delete().uri("/behavior").retrieve().toBodilessEntity();
    }

    /** Takes the money of a payment without our having asked. */
    static void takesOutside(UUID paymentId, long amount) {
        HTTP.post().uri("/outside/payments").contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("orderId", paymentId, "amount", amount, "paymentKey", "pk-" + paymentId)).retrieve().toBodilessEntity();
    }

    /** Gives money of a payment back without our having asked. */
    static void givesBackOutside(UUID paymentId, long amount) {
        HTTP.post().uri("/outside/cancels").contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("orderId", paymentId, "amount", amount)).retrieve().toBodilessEntity();
    }

    /** CAPTURE and REFUND entries of a payment, in their order. */
    static List<String> books(UUID paymentId) {
        return entries(paymentId).stream().map(Entry::type).toList();
    }

    /** Whole won that are with us. */
    static long net(UUID paymentId) {
        return entries(paymentId).stream().mapToLong(entry -> entry.type().equals("CAPTURE") ? entry.amount() : -entry.amount()).sum();
    }

    /** The messages in Slack that have the payment's id in them. */
    static List<String> slackMessagesAbout(UUID paymentId) {
        return HTTP.get().uri("/slack/messages").retrieve().requiredBody(JsonNode.class).valueStream().map(JsonNode::toString)
                .filter(message -> message.contains(paymentId.toString())).toList();
    }

    private static List<Entry> entries(UUID paymentId) {
        return HTTP.get().uri("/books/{orderId}", paymentId).retrieve().requiredBody(Books.class).entries();
    }

    private record Books(List<Entry> entries) {
    }

    private record Entry(String type, long amount) {
    }
}
