package io.paymentsystem.reconciliation.console.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the latest overview in memory, so that no reader waits for the database or for Kafka, and any number of them cost the same.
 * One thread makes it, one at a time, at the {@link Pace} that readers and the work give.
 */
@Component
class Refreshing implements SmartLifecycle {

    private static final Duration TICK = Duration.ofMillis(250);

    private static final Logger log = LoggerFactory.getLogger(Refreshing.class);

    private final OverviewMaking making;
    private final Clock clock;

    private volatile @Nullable Overview latest;
    private volatile Instant lookedAt = Instant.EPOCH;
    private Instant endedAt = Instant.EPOCH;
    private Duration took = Duration.ZERO;
    private volatile @Nullable ScheduledExecutorService thread;

    Refreshing(OverviewMaking making, Clock clock) {
        this.making = making;
        this.clock = clock;
    }

    /** The latest overview, for somebody who looks at it; empty only until the first is made. */
    Optional<Overview> look() {
        lookedAt = clock.instant();
        return Optional.ofNullable(latest);
    }

    private void tick() {
        Instant begun = clock.instant();
        if (Duration.between(endedAt, begun).abs().compareTo(Pace.pause(took, lookedAt, begun)) < 0) {
            return;
        }
        try {
            latest = making.at(begun);
        } catch (RuntimeException | Error e) {
            // Whatever is thrown out of here would end the schedule, without a word.
            log.warn("The overview cannot be made, so readers go on seeing the last one", e);
        }
        endedAt = clock.instant();
        took = Duration.between(begun, endedAt).abs();
    }

    @Override
    public void start() {
        ScheduledExecutorService starting = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("console-overview").factory());
        starting.scheduleWithFixedDelay(this::tick, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
        thread = starting;
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopping = thread;
        if (stopping != null) {
            stopping.shutdownNow();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
