package io.paymentsystem.messaging;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** Shows in the health of a service, where it shows any, whether its consumers run. */
@AutoConfiguration(after = MessagingAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnEnabledHealthIndicator("consumers")
public class ConsumersHealthAutoConfiguration {

    @Bean
    ConsumersHealthIndicator consumersHealthIndicator(KafkaListenerEndpointRegistry listeners) {
        return new ConsumersHealthIndicator(listeners);
    }
}
