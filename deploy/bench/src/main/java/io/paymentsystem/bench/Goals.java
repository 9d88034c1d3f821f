package io.paymentsystem.bench;

import io.paymentsystem.bench.contender.Choreography;
import io.paymentsystem.bench.contender.Monolith.Form;
import io.paymentsystem.bench.result.Goal;
import io.paymentsystem.bench.result.Goal.Direction;
import io.paymentsystem.bench.result.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be reached, from what was measured. What was not measured has no goal. */
final class Goals {

    private static final String CHOREOGRAPHY = Choreography.NAME;
    private static final String THREE_PHASE = Form.THREE_PHASE.shown();
    private static final String TUNED = Form.TUNED.shown();
    private static final int FLASH_SALE_SECONDS = 15;
    private static final int RESIDENT_MEBIBYTES = 512;
    private static final int START_SECONDS = 25;

    private final List<Measurement> measured;
    private final double startSeconds;
    private final List<Goal> goals = new ArrayList<>();

    Goals(List<Measurement> measured, double startSeconds) {
        this.measured = measured;
        this.startSeconds = startSeconds;
    }

    List<Goal> all() {
        goals.clear();
        ratio("hot course, PG 50 ms, over the three-phase baseline", 12, true, Loads.HOT_SLOW, CHOREOGRAPHY, Loads.HOT_SLOW, THREE_PHASE);
        ratio("hot course, PG 50 ms, over PostgreSQL's one-row floor", 1, true, Loads.HOT_SLOW, CHOREOGRAPHY, Loads.HOT_SLOW,
                "postgres floor");
        ratio("hot course, PG 0 ms, over the three-phase baseline", 4, true, Loads.HOT_INSTANT, CHOREOGRAPHY, Loads.HOT_INSTANT,
                THREE_PHASE);
        ratio("hot course over 1,000 courses", 0.9, true, Loads.HOT_SLOW, CHOREOGRAPHY, Loads.MANY_COURSES, CHOREOGRAPHY);
        ratio("1,000,000 payments stored over right before they were", 0.9, true, Loads.STORED, CHOREOGRAPHY, Loads.HOT_SLOW,
                CHOREOGRAPHY);
        latency();
        of(Loads.FLASH_SALE, CHOREOGRAPHY).ifPresent(sale -> add(
                "flash sale: all %,d ended, %d seats sold".formatted(sale.payments(), sale.ends().get("FINAL_COMPLETED")),
                Direction.AT_MOST, FLASH_SALE_SECONDS, sale.seconds(), "s", true));
        memory();
        if (startSeconds > 0) {
            add("deploy/stack.sh up when built, until ready", Direction.AT_MOST, START_SECONDS, startSeconds, "s", true);
        }
        ratio("hot course, PG 50 ms, over the tuned monolith", 12, false, Loads.HOT_SLOW, CHOREOGRAPHY, Loads.HOT_SLOW, TUNED);
        ratio("hot course, PG 0 ms, over the tuned monolith", 4, false, Loads.HOT_INSTANT, CHOREOGRAPHY, Loads.HOT_INSTANT, TUNED);
        return List.copyOf(goals);
    }

    private void latency() {
        of(Loads.STEADY, CHOREOGRAPHY).map(Measurement::latency).ifPresent(latency -> {
            add("latency at 200/s, PG 0 ms, half of the payments", Direction.AT_MOST, 60, latency.p50Millis(), "ms", true);
            add("latency at 200/s, PG 0 ms, 99 of 100", Direction.AT_MOST, 250, latency.p99Millis(), "ms", true);
        });
    }

    private void memory() {
        for (String service : Choreography.services()) {
            measured.stream().filter(measurement -> measurement.contender().equals(CHOREOGRAPHY))
                    .mapToLong(measurement -> measurement.processes().get(service).residentMebibytes()).filter(most -> most > 0).max()
                    .ifPresent(most -> add("resident memory of " + service, Direction.AT_MOST, RESIDENT_MEBIBYTES, most, "MiB", true));
        }
    }

    private void ratio(String what, double target, boolean required, String scenario, String contender, String other, String otherContender) {
        of(scenario, contender).ifPresent(ours -> of(other, otherContender).ifPresent(theirs ->
                add(what, Direction.AT_LEAST, target, ours.perSecond() / theirs.perSecond(), "x", required)));
    }

    private void add(String what, Direction direction, double target, double reached, String unit, boolean required) {
        goals.add(new Goal(what, direction, target, reached, unit, required));
    }

    private Optional<Measurement> of(String scenario, String contender) {
        Stream<Measurement> found = measured.stream()
                .filter(measurement -> measurement.scenario().equals(scenario) && measurement.contender().equals(contender));
        return found.findFirst();
    }
}
