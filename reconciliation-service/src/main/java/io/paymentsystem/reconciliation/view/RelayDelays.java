package io.paymentsystem.reconciliation.view;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.paymentsystem.contract.EventHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/**
 * How long what the services say is under way to Kafka: from when it was decided to when it stood on its topic, by the records
 * themselves, over about the last minute. The clocks of the services and of Kafka are taken to agree; an apparent delay below
 * a millisecond counts as one.
 *
 * <p>Also the metric {@code outbox.delay}, by {@code service}.
 */
@Component
public class RelayDelays {

    private static final double[] PERCENTILES = {0.5, 0.99};
    /** Clocks may disagree, and a record may name any time: what is counted is never nothing, and never beyond what a timer takes. */
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration WINDOW = Duration.ofSeconds(60);

    private final Map<String, Timer> timers;

    RelayDelays(MeterRegistry registry) {
        Map<String, Timer> byService = new HashMap<>();
        Services.ALL.forEach(service -> byService.put(service, Timer.builder("outbox.delay")
                .description("From a fact's decision to its place on its topic")
                .tag("service", service)
                .publishPercentiles(PERCENTILES)
                .distributionStatisticExpiry(WINDOW)
                .register(registry)));
        timers = Map.copyOf(byService);
    }

    /** Of one service; all zero where it has said nothing lately. */
    public record Delay(String service, Duration median, Duration p99, Duration longest) {
    }

    /** Counts a record in; what a foreign producer wrote says nothing of a relay, nor does what was replayed. */
    void count(Fact fact, ConsumerRecord<?, ?> record) {
        Timer timer = timers.get(fact.publisher());
        if (timer != null && record.headers().lastHeader(EventHeaders.REPLAY_COUNT) == null) {
            Duration delay = Duration.between(fact.occurredAt(), Instant.ofEpochMilli(record.timestamp()));
            timer.record(delay.compareTo(LONGEST) > 0 ? LONGEST : delay.compareTo(SHORTEST) < 0 ? SHORTEST : delay);
        }
    }

    /** The delay of a service's relay now. */
    public Delay of(String service) {
        var snapshot = timers.get(service).takeSnapshot();
        var percentiles = snapshot.percentileValues();
        return new Delay(service, atMost(snapshot.max(), percentiles[0].value()), atMost(snapshot.max(), percentiles[1].value()),
                nanos(snapshot.max()));
    }

    /** Percentiles are estimates from buckets, and may come out above what is the longest. */
    private static Duration atMost(double longest, double estimated) {
        return nanos(Math.min(longest, estimated));
    }

    private static Duration nanos(double value) {
        return Duration.ofNanos((long) value);
    }
}
