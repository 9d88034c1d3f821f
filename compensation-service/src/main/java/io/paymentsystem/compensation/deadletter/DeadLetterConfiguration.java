package io.paymentsystem.compensation.deadletter;

import io.paymentsystem.messaging.MessagingSettings;
import io.paymentsystem.messaging.UntilItSucceeds;
import org.springframework.boot.kafka.autoconfigure.ConcurrentKafkaListenerContainerFactoryConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;

@Configuration(proxyBeanMethods = false)
class DeadLetterConfiguration {

    /** Name of the container factory for listeners that try one record for ever, with backoff: behind a dead-letter topic there is none. */
    static final String LISTENERS = "deadLetterContainers";

    @Bean
    ConcurrentKafkaListenerContainerFactory<Object, Object> deadLetterContainers(
            ConcurrentKafkaListenerContainerFactoryConfigurer configurer, ConsumerFactory<Object, Object> consumers,
            MessagingSettings settings) {
        var factory = new ConcurrentKafkaListenerContainerFactory<Object, Object>();
        configurer.configure(factory, consumers);
        factory.setCommonErrorHandler(UntilItSucceeds.errorHandler(settings));
        return factory;
    }
}
