package io.paymentsystem.bench.report;

import io.paymentsystem.bench.result.Goal;
import io.paymentsystem.bench.result.Goal.Direction;
import io.paymentsystem.bench.result.Measurement;
import io.paymentsystem.bench.result.Measurement.Hop;
import io.paymentsystem.bench.result.Measurement.Latency;
import io.paymentsystem.bench.result.Measurement.ProcessLoad;
import io.paymentsystem.bench.result.RunResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A made-up run. */
final class SampleResult {

    static final String HOT = "hot course, PG 50 ms";
    static final RunResult.Machine MACHINE = new RunResult.Machine(2, 7_941, "Linux 6.8, amd64", "OpenJDK 25.0.1", "18.4");

    /** Milliseconds per payment; together 2. */
    private static final Map<String, Double> CPU = Map.of("enrollment-service", 0.44, "pg-gateway-service", 0.4,
            "compensation-service", 0.06, "reconciliation-service", 0.25, "kafka", 0.35, "postgres", 0.3, "simulators", 0.12, "bench", 0.08);

    private SampleResult() {
    }

    static RunResult full() {
        return new RunResult(Instant.parse("2026-02-03T04:05:06Z"), false, MACHINE, 21.37, measurements(), goals());
    }

    static RunResult of(Measurement... measurements) {
        return new RunResult(Instant.EPOCH, false, MACHINE, 20, List.of(measurements), List.of());
    }

    static Measurement measured(String scenario, String contender, int payments, double perSecond) {
        return new Measurement(scenario, contender, payments, payments / perSecond, Map.of("COMPLETED", payments),
                Map.of("clients", "64"), Map.of("monolith", new ProcessLoad(payments / 1_000.0, 412)), null, List.of());
    }

    /** The choreography, of whose CPU time a part is spread over its processes. */
    static Measurement choreography(String scenario, int payments, double perSecond, double cpuMillis) {
        double cpuSeconds = cpuMillis / 2 * payments / 1_000;
        Map<String, ProcessLoad> processes = new TreeMap<>(CPU.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                process -> new ProcessLoad(process.getValue() * cpuSeconds, 180 + Math.round(process.getValue() * 500)))));
        return new Measurement(scenario, "choreography", payments, payments / perSecond, Map.of("COMPLETED", payments),
                Map.of("partitions", "6"), processes, null, List.of());
    }

    static Measurement steady() {
        Measurement plain = choreography("steady 200/s", 12_000, 199.6, 2.6);
        return new Measurement(plain.scenario(), plain.contender(), plain.payments(), plain.seconds(), plain.ends(), plain.settings(),
                plain.processes(), new Latency(71.4, 148.2), List.of(
                        new Hop("outbox to payment.requested", new Latency(3.1, 12.9)),
                        new Hop("payment.requested to seat taken", new Latency(4.3, 21.6)),
                        new Hop("seat taken to PG asked", new Latency(5.2, 24.8)),
                        new Hop("PG asked to PG answered", new Latency(50.4, 56.7)),
                        new Hop("PG answered to enrolled", new Latency(6.8, 38.1))));
    }

    private static List<Measurement> measurements() {
        return List.of(
                measured(HOT, "one-phase", 2_000, 19.4), measured(HOT, "three-phase", 10_000, 196.2), measured(HOT, "tuned", 20_000, 611),
                choreography(HOT, 20_000, 583.6, 2), measured(HOT, "postgres floor", 20_000, 1_204),
                measured("hot course, PG 0 ms", "three-phase", 20_000, 702), measured("hot course, PG 0 ms", "tuned", 20_000, 655),
                choreography("hot course, PG 0 ms", 20_000, 612.3, 1.95), measured("hot course, PG 0 ms", "kafka floor", 200_000, 31_250),
                measured("hot course, PG 500 ms", "three-phase", 2_000, 19.8), choreography("hot course, PG 500 ms", 20_000, 497, 2.1),
                measured("1,000 courses, PG 50 ms", "three-phase", 10_000, 197), measured("1,000 courses, PG 50 ms", "tuned", 20_000, 644),
                choreography("1,000 courses, PG 50 ms", 20_000, 601.7, 2.04),
                choreography("1,000,000 payments stored", 20_000, 559, 2.2),
                choreography("flash sale", 30_000, 874, 1.4),
                steady(),
                choreography("10 % declined", 20_000, 540, 2.3));
    }

    private static List<Goal> goals() {
        return List.of(
                new Goal("hot course, PG 50 ms: over three-phase", Direction.AT_LEAST, 2, 2.974, "x", true),
                new Goal("hot course, PG 500 ms: over three-phase", Direction.AT_LEAST, 10, 25.1, "x", true),
                new Goal("steady 200/s: half of the payments have ended after", Direction.AT_MOST, 100, 71.4, "ms", true),
                new Goal("steady 200/s: all but one in a hundred have ended after", Direction.AT_MOST, 120, 148.2, "ms", true),
                new Goal("start of the whole stack", Direction.AT_MOST, 30, 21.37, "s", true),
                new Goal("hot course, PG 50 ms: over tuned", Direction.AT_LEAST, 1, 0.955, "x", false));
    }
}
