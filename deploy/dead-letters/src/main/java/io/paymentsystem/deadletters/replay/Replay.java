package io.paymentsystem.deadletters.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A replay as the desk shows it at some moment. */
record Replay(UUID id, boolean dryRun, String state, long records, long judged, long replayed, long left,
        Map<String, Long> verdicts, Map<String, Long> results, JsonNode json) {

    private static final Set<String> FAILED = Set.of("DEAD AGAIN", "CANCELLATION_FAILED", "FINAL_COMPENSATION_FAILED");

    static Replay of(JsonNode json) {
        return new Replay(
                UUID.fromString(json.path("id").asString("")), json.path("dryRun").asBoolean(false), json.path("state").asString(""),
                json.path("records").asLong(0), json.path("judged").asLong(0), json.path("replayed").asLong(0), json.path("left").asLong(0),
                counts(json.path("verdicts")), counts(json.path("results")), json);
    }

    private static Map<String, Long> counts(JsonNode json) {
        Map<String, Long> counts = new LinkedHashMap<>();
        json.forEachEntry((name, count) -> counts.put(name, count.asLong(0)));
        return counts;
    }

    boolean isUnderWay() {
        return state.equals("RUNNING");
    }

    boolean wasStopped() {
        return state.equals("STOPPED");
    }

    long count(Verdict verdict) {
        return verdicts.getOrDefault(verdict.toString(), 0L);
    }

    /** Replayed records of which it is not known yet how their payments ended. */
    long open() {
        return Math.max(0, replayed - results.values().stream().mapToLong(Long::longValue).sum());
    }

    /** Replayed records that did not help. */
    long failed() {
        return FAILED.stream().mapToLong(result -> results.getOrDefault(result, 0L)).sum();
    }

    /** How far it is, in one line. */
    String progress() {
        return dryRun
                ? "judged %,d of %,d".formatted(judged, records)
                : "judged %,d of %,d, replayed %,d, left %,d, ended %,d".formatted(judged, records, replayed, left, replayed - open());
    }
}
