package io.paymentsystem.compensation.retry;

import io.paymentsystem.messaging.DeadLetterHeaders;
import io.paymentsystem.messaging.FittingRecoverer;
import io.paymentsystem.messaging.TransientFailures;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.hibernate.TransactionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.SeekUtils;
import org.springframework.kafka.retrytopic.DeadLetterPublishingRecovererFactory;
import org.springframework.kafka.retrytopic.RetryTopicConfigurationSupport;
import org.springframework.kafka.retrytopic.RetryTopicHeaders;
import org.springframework.kafka.retrytopic.RetryTopicSchedulerWrapper;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Retry topics as this service uses them: a failure that says nothing about the record is waited out in place, so that a database that
 * was away for a while costs no attempt; every other failure moves the record on.
 */
@Configuration(proxyBeanMethods = false)
class RetryConfiguration extends RetryTopicConfigurationSupport {

    private static final Logger log = LoggerFactory.getLogger(RetryConfiguration.class);

    /** Of a connection so broken that it hides what broke it. */
    private static final Class<? extends Exception> UNABLE_TO_ROLL_BACK = TransactionException.class;

    private final RetrySettings settings;

    RetryConfiguration(RetrySettings settings) {
        this.settings = settings;
    }

    /** Ends the waits of the retry topics; a scheduler of its own, so that no other scheduled work makes them late. */
    @Bean
    RetryTopicSchedulerWrapper retryTopicScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("retry-topics-");
        return new RetryTopicSchedulerWrapper(scheduler);
    }

    @Override
    @SuppressWarnings("unchecked")
    protected void configureBlockingRetries(BlockingRetriesConfigurer blockingRetries) {
        var backOff = new ExponentialBackOff(settings.transientRetryInterval().toMillis(), 2);
        backOff.setMaxInterval(settings.transientRetryIntervalMax().toMillis());
        blockingRetries.backOff(backOff).retryOn(Stream.concat(
                TransientFailures.OF_THE_DATABASE.stream(), Stream.of(UNABLE_TO_ROLL_BACK)).toArray(Class[]::new));
    }

    @Override
    protected Consumer<DeadLetterPublishingRecovererFactory> configureDeadLetterPublishingContainerFactory() {
        return factory -> {
            factory.setDeadLetterPublisherCreator(FittingRecoverer::new);
            factory.setRetainAllRetryHeaderValues(false);
            factory.setHeadersFunction((source, failure) -> DeadLetterHeaders.of(failure, attempt(source)));
        };
    }

    @Override
    protected void configureCustomizers(CustomizersConfigurer customizers) {
        customizers.customizeListenerContainer(container -> container.setRecordInterceptor(new FreshAttempts<>()));
        customizers.customizeErrorHandler(handler -> {
            // The records after a failed one are at hand; fetching them again would hold each of them up by up to fetch.max.wait.ms.
            handler.setSeekAfterError(false);
            handler.setRetryListeners(RetryConfiguration::logFailure);
        });
    }

    private static void logFailure(ConsumerRecord<?, ?> source, Exception failure, int delivery) {
        if (!SeekUtils.isBackoffException(failure)) {
            log.warn("{}-{}@{} failed, delivery {}: {}", source.topic(), source.partition(), source.offset(), delivery,
                    NestedExceptionUtils.getMostSpecificCause(failure).toString());
        }
    }

    /** Which attempt a record is at: retry topics have it in a header, original topics have none that counts. */
    private static int attempt(ConsumerRecord<?, ?> source) {
        return Optional.ofNullable(source.headers().lastHeader(RetryTopicHeaders.DEFAULT_HEADER_ATTEMPTS))
                .map(Header::value)
                .filter(value -> value.length == Integer.BYTES)
                .map(value -> ByteBuffer.wrap(value).getInt())
                .orElse(1);
    }
}
