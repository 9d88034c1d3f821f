package io.paymentsystem.outbox;

import io.paymentsystem.contract.EventHeaders;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A row of the outbox table, as the relay and the sweeper read it. */
record OutboxRow(
        long id, String eventId, String eventType, String topic, String key, String payload, String traceparent, String occurredAt) {

    ProducerRecord<byte[], byte[]> toRecord() {
        var message = new ProducerRecord<>(topic, bytes(key), bytes(payload));
        message.headers()
                .add(EventHeaders.EVENT_ID, bytes(eventId))
                .add(EventHeaders.EVENT_TYPE, bytes(eventType))
                .add(EventHeaders.OCCURRED_AT, bytes(occurredAt))
                .add(EventHeaders.TRACEPARENT, bytes(traceparent));
        return message;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
