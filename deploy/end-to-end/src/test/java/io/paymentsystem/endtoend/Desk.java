package io.paymentsystem.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The dead-letter desk, as tools use it. */
final class Desk {

    private static final int LIMIT = 1_000;

    private final Http service;

    Desk(Http service) {
        this.service = service;
    }

    /** The latest dead letters of a topic in a state, such as {@code OPEN}, that are about the payments. */
    List<JsonNode> about(Collection<Payment> payments, String topic, String state) {
        Set<String> ids = payments.stream().map(payment -> payment.id().toString()).collect(Collectors.toSet());
        return service.get("/dead-letters?topic=%s&state=%s&limit=%d".formatted(topic, state, LIMIT)).path("records").valueStream()
                .filter(each -> ids.contains(each.path("paymentId").asString(""))).toList();
    }

    /** Waits until so many rest open, and returns their ids. */
    List<String> awaitOpen(Collection<Payment> payments, String topic, int count) {
        return await(count + " open dead letters").atMost(PaymentSystem.PATIENCE)
                .until(() -> about(payments, topic, "OPEN"), found -> found.size() == count)
                .stream().map(each -> each.path("id").asString()).toList();
    }

    /** A dead letter with all that is known of it. */
    JsonNode shown(String id) {
        return service.get("/dead-letters/" + id);
    }

    /** Judges these dead letters and changes nothing; returns the replay once it has ended. */
    JsonNode dryRun(List<String> ids) {
        return ended(begin(request(ids, true)));
    }

    /** Replays those of these dead letters that are safe; returns the replay once it has ended. */
    JsonNode replay(List<String> ids) {
        return ended(begin(request(ids, false)));
    }

    /** Replays these dead letters whatever their verdict is; returns the replay once it has ended. */
    JsonNode replayAnyway(List<String> ids, String reason) {
        ObjectNode request = request(ids, false).put("reason", reason);
        request.putArray("override").add("UNKNOWN").add("UNSAFE").add("ALREADY-DONE");
        return ended(begin(request));
    }

    private static ObjectNode request(List<String> ids, boolean dryRun) {
        ObjectNode request = JsonMapper.shared().createObjectNode().put("dryRun", dryRun).put("by", "ann");
        ArrayNode selected = request.putObject("select").putArray("ids");
        ids.forEach(selected::add);
        return request;
    }

    private String begin(ObjectNode request) {
        return service.postAndRead("/dead-letters/replays", request.toString()).path("id").asString();
    }

    /** Begins to replay those of these dead letters that are safe, so many per second, and returns the replay's id. */
    String beginReplay(List<String> ids, int ratePerSecond) {
        return begin(request(ids, false).put("ratePerSecond", ratePerSecond));
    }

    /** How many records of a replay stand on their topics again. */
    int replayed(String id) {
        return service.get("/dead-letters/replays/" + id).path("replayed").asInt();
    }

    /** The replay, once it has ended; that its service is away meanwhile does not matter. */
    JsonNode ended(String id) {
        return await("the end of replay " + id).atMost(PaymentSystem.PATIENCE).ignoreExceptions()
                .until(() -> service.get("/dead-letters/replays/" + id), replay -> replay.path("state").asString("").equals("COMPLETED"));
    }

    /** Waits until it is known how all payments of a replay ended, and returns how many ended how. */
    Map<String, Long> awaitResults(JsonNode replay) {
        String id = replay.path("id").asString();
        await("the results of replay " + id).atMost(PaymentSystem.PATIENCE).untilAsserted(() ->
                assertThat(results(id).values().stream().mapToLong(Long::longValue).sum()).isEqualTo(replay.path("replayed").asLong()));
        return results(id);
    }

    private Map<String, Long> results(String id) {
        return counts(service.get("/dead-letters/replays/" + id).path("results"));
    }

    /** How many of a replay's records have which verdict; those that none has are left out. */
    static Map<String, Long> verdicts(JsonNode replay) {
        Map<String, Long> verdicts = counts(replay.path("verdicts"));
        verdicts.values().removeIf(count -> count == 0);
        return verdicts;
    }

    private static Map<String, Long> counts(JsonNode json) {
        Map<String, Long> counts = new TreeMap<>();
        json.forEachEntry((name, count) -> counts.put(name, count.asLong(0)));
        return counts;
    }

    /** The latest rows of the audit about these dead letters. */
    List<JsonNode> audit(Collection<String> ids) {
        return service.get("/dead-letters/audit?limit=" + LIMIT).valueStream()
                .filter(row -> ids.contains(row.path("deadLetter").asString(""))).toList();
    }
}
