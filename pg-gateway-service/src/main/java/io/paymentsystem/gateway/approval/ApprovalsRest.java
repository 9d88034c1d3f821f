package io.paymentsystem.gateway.approval;

import io.paymentsystem.gateway.pg.PgCircuits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Pauses the consumer of payments while the PG approves nothing: they wait on their topic, where waiting costs nothing, and none of them
 * is of unknown fate or compensated because of it. It goes on, with a few at a time, when the PG is tried again.
 */
@Component
final class ApprovalsRest implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ApprovalsRest.class);

    private final PgCircuits circuits;
    private final KafkaListenerEndpointRegistry listeners;

    ApprovalsRest(PgCircuits circuits, KafkaListenerEndpointRegistry listeners) {
        this.circuits = circuits;
        this.listeners = listeners;
    }

    @Override
    public void afterSingletonsInstantiated() {
        circuits.onApprovalsChange(this::follow);
    }

    /** Goes by how things are and not by what has changed, since two changes may be told in either order. */
    private synchronized void follow() {
        MessageListenerContainer consumer = listeners.getListenerContainer(CountUpdatedListener.ID);
        if (consumer == null || consumer.isPauseRequested() == circuits.approvalsRest()) {
            return;
        }
        if (circuits.approvalsRest()) {
            log.warn("Payments wait on their topic, since the PG does not answer");
            consumer.pause();
        } else {
            log.info("Payments are taken from their topic again");
            consumer.resume();
        }
    }
}
