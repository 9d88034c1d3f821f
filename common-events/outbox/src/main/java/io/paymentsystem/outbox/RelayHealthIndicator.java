package io.paymentsystem.outbox;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up while the relay is active or stands by for another replica's; shows how much WAL waits behind it. */
final class RelayHealthIndicator extends AbstractHealthIndicator {

    private final RelayProgress progress;
    private final ReplicationSlot slot;

    RelayHealthIndicator(RelayProgress progress, ReplicationSlot slot) {
        this.progress = progress;
        this.slot = slot;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        RelayProgress.State state = progress.state();
        switch (state) {
            case ACTIVE, STANDBY -> builder.up();
            case STOPPED, RESTARTING -> builder.down();
        }
        builder.withDetail("relay", state).withDetail("relayed", progress.relayed()).withDetail("swept", progress.swept());
        slot.state().ifPresent(now -> builder.withDetail("slotLagBytes", now.lagBytes()));
    }
}
