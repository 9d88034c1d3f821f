package io.paymentsystem.reconciliation.replay;

import io.paymentsystem.messaging.replay.OriginalTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

/** The only service that can put anything back. */
@Configuration(proxyBeanMethods = false)
class ReplayConfiguration {

    @Bean
    OriginalTopics originalTopics(ConsumerFactory<byte[], byte[]> consumers, ProducerFactory<byte[], byte[]> producers) {
        return new OriginalTopics(consumers, producers);
    }
}
