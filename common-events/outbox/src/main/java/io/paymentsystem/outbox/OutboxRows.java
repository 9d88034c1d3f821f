package io.paymentsystem.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that Kafka has not acknowledged. */
final class OutboxRows {

    private static final String OVERDUE = """
            select id, event_id, event_type, topic, key, payload, traceparent, reconciliation_run,
                   to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as occurred_at
              from outbox
             where created_at < clock_timestamp() - ?::interval and created_at < ?::timestamptz
             order by id
             limit ?
            """;

    private final JdbcClient jdbc;

    OutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows that are older than {@code age} and were written before {@code horizon}, oldest first. */
    List<OutboxRow> overdue(Duration age, Instant horizon, int limit) {
        return jdbc.sql(OVERDUE).param(age.toString()).param(horizon.toString()).param(limit).query(OutboxRow.class).list();
    }

    /** Those of the rows that are still there, and so not yet acknowledged. */
    Set<Long> stillThere(List<OutboxRow> rows) {
        return new HashSet<>(jdbc.sql("select id from outbox where id = any(?)").param(ids(rows)).query(Long.class).list());
    }

    /** Not called inside a transaction, which would not wait for the disk either; a crash of PostgreSQL may bring the rows back. */
    void delete(List<OutboxRow> rows) {
        jdbc.sql("select delete_from_outbox(?)").param(ids(rows)).query(Integer.class).single();
    }

    private static long[] ids(List<OutboxRow> rows) {
        return rows.stream().mapToLong(OutboxRow::id).toArray();
    }
}
