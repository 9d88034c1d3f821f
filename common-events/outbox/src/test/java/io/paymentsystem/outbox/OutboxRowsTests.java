package io.paymentsystem.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.testsupport.ServiceTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class OutboxRowsTests {

    private static final int ROWS = 20_000;
    private static final int BATCH = 1_000;
    /** From the fifth execution on a statement is kept by the server, from the tenth on maybe its plan too. */
    private static final int EXECUTIONS = 12;

    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired DataSource pool;

    private OutboxRows rows;

    @BeforeEach
    void setUp() {
        rows = new OutboxRows(jdbc);
    }

    @Test
    void deletesByTheIndexHoweverEmptyTheOutboxWas() {
        // Gives back the pages of rows that are gone: as autovacuum leaves the outbox after each peak.
        jdbc.sql("vacuum outbox").update();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            IntStream.range(0, EXECUTIONS).forEach(_ -> rows.delete(withIds(LongStream.range(-BATCH, 0))));
            List<OutboxRow> full = filled();

            long before = sequentialScans();
            rows.delete(full.subList(0, BATCH));
            assertThat(sequentialScans()).isEqualTo(before);
            assertThat(rows.stillThere(full)).hasSize(ROWS - BATCH);
        });
    }

    @Test
    void deletesWithoutWaitingForTheDiskAndHasNobodyElseNotWait() throws SQLException {
        try (Connection pooled = pool.getConnection(); var connection = new SingleConnectionDataSource(pooled, true)) {
            JdbcClient alone = JdbcClient.create(connection);
            alone.sql("set synchronous_commit = on").update();
            var ownTransaction = new TransactionTemplate(new JdbcTransactionManager(connection));

            ownTransaction.executeWithoutResult(_ -> {
                new OutboxRows(alone).delete(withIds(LongStream.of(-1)));
                assertThat(setting(alone)).isEqualTo("off");
            });
            assertThat(setting(alone)).isEqualTo("on");
            alone.sql("reset synchronous_commit").update();
        }
    }

    private static String setting(JdbcClient jdbc) {
        return jdbc.sql("show synchronous_commit").query(String.class).single();
    }

    private List<OutboxRow> filled() {
        return withIds(jdbc.sql("""
                insert into outbox (event_id, event_type, topic, key, payload, traceparent, occurred_at)
                select gen_random_uuid(), 'test', 'test', 'key', repeat('x', 200), 'none', now() from generate_series(1, ?)
                returning id
                """).param(ROWS).query(Long.class).list().stream().mapToLong(Long::longValue));
    }

    private static List<OutboxRow> withIds(LongStream ids) {
        return ids.mapToObj(id -> new OutboxRow(id, "event", "type", "topic", "key", "payload", "none", "now", null)).toList();
    }

    private long sequentialScans() {
        return jdbc.sql("select coalesce(seq_scan, 0) from pg_stat_xact_user_tables where relname = 'outbox'").query(Long.class).single();
    }
}
