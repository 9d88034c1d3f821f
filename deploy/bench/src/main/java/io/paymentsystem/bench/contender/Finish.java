package io.paymentsystem.bench.contender;

import io.paymentsystem.bench.result.Measurement.Hop;
import io.paymentsystem.bench.result.Measurement.Latency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a contender has come through a load. */
public record Finish(double seconds, Map<String, Integer> ends, @Nullable Latency latency, List<Hop> hops) {

    static Finish of(double seconds, Map<String, Integer> ends) {
        return new Finish(seconds, ends, null, List.of());
    }
}
