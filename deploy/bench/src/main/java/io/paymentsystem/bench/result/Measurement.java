package io.paymentsystem.bench.result;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one contender did with one scenario's load.
 *
 * @param scenario  such as {@code hot course, PG 50 ms}
 * @param contender such as {@code choreography}, or {@code three-phase} for the monolith
 * @param payments  how many were submitted, and had all ended when the time was taken
 * @param seconds   from the first request until every payment had ended
 * @param ends      how many payments ended in which status
 * @param settings  what has to be known to read the numbers: pool sizes, clients
 * @param processes what each process used meanwhile, by its name
 * @param latency   from a request's acknowledgement to its payment's end; null where the load was a backlog, whose waiting says nothing
 * @param hops      what that time went to, step by step; empty where there is no latency
 */
public record Measurement(String scenario, String contender, int payments, double seconds, Map<String, Integer> ends,
                          Map<String, String> settings, Map<String, ProcessLoad> processes, @Nullable Latency latency, List<Hop> hops) {

    public double perSecond() {
        return payments / seconds;
    }

    /** CPU milliseconds per payment, of all processes together. */
    public double cpuMillisPerPayment() {
        return processes.values().stream().mapToDouble(ProcessLoad::cpuSeconds).sum() * 1_000 / payments;
    }

    /**
     * What one process used during a measurement.
     *
     * @param residentMebibytes the most it ever had resident, since its start
     */
    public record ProcessLoad(double cpuSeconds, long residentMebibytes) {
    }

    /** Milliseconds, of which half of the payments, or all but one in a hundred, took no more. */
    public record Latency(double p50Millis, double p99Millis) {
    }

    /** A step of a payment's way, from what happened before it to what its name says. */
    public record Hop(String name, Latency latency) {
    }
}
