package io.paymentsystem.outbox;

import io.paymentsystem.contract.EventHeaders;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A row of the outbox table, as the relay and the sweeper read it. */
record OutboxRow(
        long id, String eventId, String eventType, String topic, String key, String payload, String traceparent, String occurredAt,
        @Nullable String reconciliationRun) {

    ProducerRecord<byte[], byte[]> toRecord() {
        var message = new ProducerRecord<>(topic, bytes(key), bytes(payload));
        message.headers()
                .add(EventHeaders.EVENT_ID, bytes(eventId))
                .add(EventHeaders.EVENT_TYPE, bytes(eventType))
                .add(EventHeaders.OCCURRED_AT, bytes(occurredAt))
                .add(EventHeaders.TRACEPARENT, bytes(traceparent));
        if (reconciliationRun != null) {
            message.headers().add(EventHeaders.RECONCILIATION_RUN, bytes(reconciliationRun));
        }
        return message;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
