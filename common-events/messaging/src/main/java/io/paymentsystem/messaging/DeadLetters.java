package io.paymentsystem.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Where records go that cannot be applied: their topic's dead-letter topic, with the same key, value, headers and partition. Only what is
 * larger than any event is cut: a value to 1 MiB, with its length kept in a header, a key to 64 KiB, and headers to 512 KiB in all.
 */
@FunctionalInterface
public interface DeadLetters {

    /**
     * Publishes the record as a dead letter. Returns once the broker has acknowledged it and throws otherwise, so that the record's
     * offset is never committed before. At least once: a crash right after it publishes the dead letter again.
     */
    void publish(ConsumerRecord<byte[], byte[]> source, Exception cause);
}
