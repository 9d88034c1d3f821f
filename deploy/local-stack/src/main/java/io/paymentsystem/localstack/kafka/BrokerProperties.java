package io.paymentsystem.localstack.kafka;

import io.paymentsystem.localstack.part.Port;
import java.nio.file.Path;

/** A single node that is broker and controller, tuned to come back quickly after a crash and to stay small. */
final class BrokerProperties {

    private BrokerProperties() {
    }

    static String text(Port port, int controllerPort, Path data) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                log.dirs=%3$s

                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=8
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=8
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1

                group.initial.rebalance.delay.ms=0
                broker.session.timeout.ms=2000
                broker.heartbeat.interval.ms=200
                controlled.shutdown.max.retries=1
                num.recovery.threads.per.data.dir=2
                log.segment.bytes=268435456
                log.cleaner.dedupe.buffer.size=8388608
                """.formatted(port.number(), controllerPort, data);
    }
}
