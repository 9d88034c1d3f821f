package io.paymentsystem.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds that rows are deleted from a full outbox by its index, although the same statement met an empty one before. */
class OutboxPlanTests extends EnrollmentTest {

    private static final int ROWS = 20_000;
    /** From the fifth execution on a statement is kept by the server, from the tenth on maybe its plan too. */
    private static final int EXECUTIONS = 12;

    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    void deletesByTheIndexHoweverEmptyTheOutboxWas() {
        // Gives back the pages of rows that are gone: as autovacuum leaves the outbox after each peak.
        jdbc.sql("vacuum outbox").update();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            IntStream.range(0, EXECUTIONS).forEach(_ -> delete(LongStream.range(-1_000, 0).toArray()));
            long[] ids = filled();

            long before = sequentialScans();
            assertThat(delete(LongStream.of(ids).limit(1_000).toArray())).isEqualTo(1_000);
            assertThat(sequentialScans()).isEqualTo(before);
        });
    }

    private int delete(long[] ids) {
        return jdbc.sql("delete from outbox where id = any(?)").param(ids).update();
    }

    private long[] filled() {
        return jdbc.sql("""
                insert into outbox (event_id, event_type, topic, key, payload, traceparent, occurred_at)
                select gen_random_uuid(), 'test', 'test', 'key', repeat('x', 200), 'none', now() from generate_series(1, ?)
                returning id
                """).param(ROWS).query(Long.class).list().stream().mapToLong(Long::longValue).toArray();
    }

    private long sequentialScans() {
        return jdbc.sql("select coalesce(seq_scan, 0) from pg_stat_xact_user_tables where relname = 'outbox'").query(Long.class).single();
    }
}
