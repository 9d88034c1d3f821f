package io.paymentsystem.messaging;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.listener.ListenerContainerRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Down once a listener's consumers have stopped without being told to, as they do for good when the listener throws an {@link Error},
 * and names those listeners. One that is paused, was stopped in order or is not to start by itself is up.
 */
final class ConsumersHealthIndicator extends AbstractHealthIndicator {

    private final ListenerContainerRegistry listeners;

    ConsumersHealthIndicator(ListenerContainerRegistry listeners) {
        this.listeners = listeners;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        List<String> stopped = listeners.getAllListenerContainers().stream()
                .filter(container -> !container.isInExpectedState())
                .map(MessageListenerContainer::getListenerId)
                .sorted().toList();
        if (stopped.isEmpty()) {
            builder.up();
        } else {
            builder.down().withDetail("stopped", stopped);
        }
    }
}
