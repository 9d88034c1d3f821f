package io.paymentsystem.outbox;

import io.debezium.embedded.Connect;
import io.debezium.engine.ChangeEvent;
import io.debezium.engine.DebeziumEngine;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/** One run of the relay, from taking the slot to losing it: engine, sweeper and producer begin and end together. */
final class RelayRun {

    private final DebeziumEngine<ChangeEvent<SourceRecord, SourceRecord>> engine;
    private final Acknowledgements acknowledgements;
    private final ScheduledExecutorService sweeps =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("outbox-sweeper").factory());
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    RelayRun(RelayParts parts) {
        acknowledgements = parts.acknowledgements();
        engine = DebeziumEngine.create(Connect.class)
                .using(parts.engineProperties())
                .notifying(new Relay(parts.rows(), parts.commits(), acknowledgements, parts.progress(), parts.clock().instant()))
                .using((success, message, error) -> failure.set(error))
                .using(started(parts))
                .build();
    }

    private DebeziumEngine.ConnectorCallback started(RelayParts parts) {
        var sweeper = new Sweeper(parts.rows(), acknowledgements, parts.progress(), parts.settings());
        long interval = parts.settings().sweepInterval().toMillis();
        return new DebeziumEngine.ConnectorCallback() {
            @Override
            public void pollingStarted() {
                parts.progress().is(RelayProgress.State.ACTIVE);
                sweeps.scheduleWithFixedDelay(sweeper::sweep, interval, interval, TimeUnit.MILLISECONDS);
            }
        };
    }

    /** Relays until it is closed or fails; returns what it failed of, or null. */
    @Nullable Throwable untilItEnds() {
        try (acknowledgements; sweeps) {
            engine.run();
            sweeps.shutdownNow();
            return failure.get();
        }
    }

    /** Ends the run; harmless when it has ended already. */
    void close() throws IOException {
        try {
            engine.close();
        } catch (IllegalStateException _) {
            // The engine answers so when it is not running any more, which is what was wanted.
        }
    }
}
