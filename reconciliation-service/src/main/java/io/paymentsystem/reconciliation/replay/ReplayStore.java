package io.paymentsystem.reconciliation.replay;

import io.paymentsystem.reconciliation.verdict.Safety;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of replays. */
@Repository
class ReplayStore {

    private static final String SELECT = """
            select id, dry_run, by, reason, overridden, rate_per_second, state, requested_at, ended_at,
                   stopped_by, stop_reason, paced_at
              from replay
            """;

    private final JdbcClient jdbc;

    ReplayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, ReplayOrder order, int ratePerSecond, Instant now) {
        jdbc.sql("""
                insert into replay (id, dry_run, by, reason, overridden, rate_per_second, state, requested_at, paced_at)
                values (?, ?, ?, ?, ?, ?, 'RUNNING', ?::timestamptz, ?::timestamptz)""")
                .param(id).param(order.isDry()).param(order.by()).param(order.reason())
                .param(order.override().stream().map(Safety::shown).sorted().collect(Collectors.joining(",")))
                .param(ratePerSecond).param(now.toString()).param(now.toString()).update();
    }

    List<UUID> running() {
        return jdbc.sql("select id from replay where state = 'RUNNING' order by requested_at, id").query(UUID.class).list();
    }

    Optional<Replay> find(UUID id) {
        return jdbc.sql(SELECT + " where id = ?").param(id).query(Replay.class).optional();
    }

    List<Replay> latest(int max) {
        return jdbc.sql(SELECT + " order by requested_at desc, id limit ?").param(max).query(Replay.class).list();
    }

    /** Locks a replay that is running until the transaction ends; empty if it is not, or another replica has it at the moment. */
    Optional<Replay> lockRunning(UUID id) {
        return jdbc.sql(SELECT + " where id = ? and state = 'RUNNING' for update skip locked").param(id).query(Replay.class).optional();
    }

    /** Waits for the lock. */
    Optional<Replay> lock(UUID id) {
        return jdbc.sql(SELECT + " where id = ? for update").param(id).query(Replay.class).optional();
    }

    void paced(UUID id, Instant now) {
        jdbc.sql("update replay set paced_at = ?::timestamptz where id = ?").param(now.toString()).param(id).update();
    }

    void complete(UUID id, Instant now) {
        jdbc.sql("update replay set state = 'COMPLETED', ended_at = ?::timestamptz where id = ?").param(now.toString()).param(id).update();
    }

    /** Forgets dry runs that ended before then; replays are kept for ever. */
    @Transactional
    public void forgetDryRuns(Instant then) {
        jdbc.sql("delete from replay_record using replay where replay.id = replay_id and dry_run and ended_at < ?::timestamptz")
                .param(then.toString()).update();
        jdbc.sql("delete from replay where dry_run and ended_at < ?::timestamptz").param(then.toString()).update();
    }

    void stop(UUID id, String by, String reason, Instant now) {
        jdbc.sql("""
                update replay set state = 'STOPPED', ended_at = ?::timestamptz, stopped_by = ?, stop_reason = ? where id = ?""")
                .param(now.toString()).param(by).param(reason).param(id).update();
    }
}
