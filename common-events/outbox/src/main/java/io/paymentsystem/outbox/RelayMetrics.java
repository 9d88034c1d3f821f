package io.paymentsystem.outbox;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** The relay in figures: events relayed and swept, WAL not yet confirmed in bytes, and whether this replica's relay is the active one. */
final class RelayMetrics implements MeterBinder {

    private final RelayProgress progress;
    private final ReplicationSlot slot;

    RelayMetrics(RelayProgress progress, ReplicationSlot slot) {
        this.progress = progress;
        this.slot = slot;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("outbox.relayed", progress, RelayProgress::relayed).register(registry);
        FunctionCounter.builder("outbox.swept", progress, RelayProgress::swept).register(registry);
        Gauge.builder("outbox.slot.lag", slot, it -> it.state().map(ReplicationSlot.State::lagBytes).orElse(0L))
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("outbox.relay.active", progress, it -> it.state() == RelayProgress.State.ACTIVE ? 1 : 0).register(registry);
    }
}
