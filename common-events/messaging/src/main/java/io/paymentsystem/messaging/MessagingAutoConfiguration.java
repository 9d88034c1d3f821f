package io.paymentsystem.messaging;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.ConcurrentKafkaListenerContainerFactoryConfigurer;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** What every service needs to consume; its Kafka defaults stand in {@code messaging.properties} and give way to the application's. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(MessagingSettings.class)
@PropertySource("classpath:io/paymentsystem/messaging/messaging.properties")
public class MessagingAutoConfiguration {

    /** Name of the container factory for batch listeners, which deliver a failed batch again until it succeeds. */
    public static final String BATCH_LISTENERS = "batchListeners";

    /** For JPA too, whose own translation does not know a database that is shutting down from one that was asked a wrong thing. */
    @Bean
    @ConditionalOnMissingBean
    SQLExceptionTranslator sqlExceptionTranslator() {
        return new SQLExceptionSubclassTranslator();
    }

    @Bean
    DeadLetters deadLetters(KafkaTemplate<?, ?> template) {
        return new PublishedDeadLetters(template);
    }

    @Bean
    BatchDispatcher batchDispatcher(DeadLetters deadLetters) {
        return new BatchDispatcher(deadLetters);
    }

    @Bean(BATCH_LISTENERS)
    ConcurrentKafkaListenerContainerFactory<Object, Object> batchListeners(
            ConcurrentKafkaListenerContainerFactoryConfigurer configurer, ConsumerFactory<Object, Object> consumers,
            MessagingSettings settings) {
        var factory = new ConcurrentKafkaListenerContainerFactory<Object, Object>();
        configurer.configure(factory, consumers);
        factory.setBatchListener(true);
        factory.setConcurrency(settings.concurrency());
        factory.setCommonErrorHandler(UntilItSucceeds.errorHandler(settings));
        return factory;
    }
}
