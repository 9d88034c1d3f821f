package io.paymentsystem.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.RetryListener;

/** Says in the log that a delivery failed and comes again, and why. */
final class LoggedRetries implements RetryListener {

    private static final Logger log = LoggerFactory.getLogger(LoggedRetries.class);

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> source, Exception cause, int attempt) {
        log.warn("{}-{}@{} is delivered again after attempt {}: {}",
                source.topic(), source.partition(), source.offset(), attempt, NestedExceptionUtils.getMostSpecificCause(cause).toString());
    }

    @Override
    public void failedDelivery(ConsumerRecords<?, ?> batch, Exception cause, int attempt) {
        log.warn("A batch of {} from {} is delivered again after attempt {}: {}",
                batch.count(), batch.partitions(), attempt, NestedExceptionUtils.getMostSpecificCause(cause).toString());
    }
}
