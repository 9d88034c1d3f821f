package io.paymentsystem.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Where records go that cannot be applied: their topic's dead-letter topic, with the same key, value, headers and partition. Only a value
 * of more than 1 MiB is cut to that, and its length kept in a header.
 */
@FunctionalInterface
public interface DeadLetters {

    /**
     * Publishes the record as a dead letter. Returns once the broker has acknowledged it and throws otherwise, so that the record's
     * offset is never committed before. At least once: a crash right after it publishes the dead letter again.
     */
    void publish(ConsumerRecord<byte[], byte[]> source, Exception cause);
}
