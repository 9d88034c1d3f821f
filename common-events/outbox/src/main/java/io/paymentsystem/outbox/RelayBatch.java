package io.paymentsystem.outbox;

import io.debezium.engine.ChangeEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * What the engine read from the WAL at once.
 *
 * @param transactions the ids of those that have written the rows, as the WAL has them: the lower half
 * @param committedAt  when the first of the rows was committed, by PostgreSQL's clock
 */
record RelayBatch(List<OutboxRow> rows, Set<Long> transactions, Instant committedAt) {

    static RelayBatch from(List<ChangeEvent<SourceRecord, SourceRecord>> events) {
        List<Struct> inserts = events.stream()
                .map(ChangeEvent::value)
                .filter(RelayBatch::isInsert)
                .map(source -> (Struct) source.value())
                .toList();
        Instant committedAt = inserts.isEmpty() ? Instant.MAX : committedAt(inserts.getFirst());
        Set<Long> transactions = inserts.stream().map(insert -> insert.getStruct("source").getInt64("txId")).collect(Collectors.toSet());
        return new RelayBatch(inserts.stream().map(insert -> row(insert.getStruct("after"))).toList(), transactions, committedAt);
    }

    /** Heartbeats come through the same stream and only move the slot on. */
    private static boolean isInsert(SourceRecord source) {
        return source.valueSchema() != null && source.valueSchema().field("after") != null;
    }

    private static Instant committedAt(Struct insert) {
        return Instant.ofEpochMilli(insert.getStruct("source").getInt64("ts_ms"));
    }

    private static OutboxRow row(Struct after) {
        return new OutboxRow(after.getInt64("id"), after.getString("event_id"), after.getString("event_type"), after.getString("topic"),
                after.getString("key"), after.getString("payload"), after.getString("traceparent"), after.getString("occurred_at"),
                after.getString("reconciliation_run"));
    }
}
