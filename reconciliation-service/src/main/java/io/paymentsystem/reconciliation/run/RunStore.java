package io.paymentsystem.reconciliation.run;

import io.paymentsystem.reconciliation.run.Run.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of runs. */
@Repository
class RunStore {

    private static final String COLUMNS = """
            select id, cause, state, requested_at, started_at, ended_at, cutoff, listed_from, swept,
                   payments, transactions, courses, found, repairs
              from reconciliation_run
            """;

    private static final String START = """
            update reconciliation_run
               set state = 'RUNNING', started_at = :now::timestamptz, cutoff = :now::timestamptz - age_limit,
                   listed_from = least(coalesce((select max(cutoff) from reconciliation_run where listed),
                                                :now::timestamptz - :lookback::interval),
                                       :now::timestamptz - age_limit) - :overlap::interval
             where state = 'QUEUED' and not exists (select from reconciliation_run where state = 'RUNNING')
            returning id
            """;

    private static final String PRUNE = """
            delete from reconciliation_run
             where state = 'COMPLETED' and found = 0 and repairs = 0 and ended_at < ?::timestamptz
               and cutoff < (select max(cutoff) from reconciliation_run where listed)
            """;

    private final JdbcClient jdbc;

    RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Queues a run, unless one is queued already; returns the one that is, or has just been started by another thread. */
    UUID queue(UUID id, Cause cause, Duration ageLimit, Instant now) {
        jdbc.sql("""
                insert into reconciliation_run (id, cause, state, age_limit, requested_at)
                values (?, ?, 'QUEUED', ?::interval, ?::timestamptz)
                    on conflict (state) where state <> 'COMPLETED' do nothing""")
                .param(id).param(cause.name()).param(ageLimit.toString()).param(now.toString()).update();
        return jdbc.sql("select id from reconciliation_run where state = 'QUEUED'").query(UUID.class).optional()
                .or(this::underWay).orElse(id);
    }

    /** Whether any run is queued, under way, or started since then. */
    boolean anySince(Instant then) {
        return jdbc.sql("select exists (select from reconciliation_run where state <> 'COMPLETED' or started_at > ?::timestamptz)")
                .param(then.toString()).query(Boolean.class).single();
    }

    /** Starts the run that is queued, unless one is under way; empty if none was started. */
    Optional<UUID> startQueued(Instant now, Duration overlap, Duration lookback) {
        return jdbc.sql(START).param("now", now.toString()).param("overlap", overlap.toString()).param("lookback", lookback.toString())
                .query(UUID.class).optional();
    }

    /** The run that is under way. */
    Optional<UUID> underWay() {
        return jdbc.sql("select id from reconciliation_run where state = 'RUNNING'").query(UUID.class).optional();
    }

    /** Locks the run until the transaction ends; empty where another replica has it, or it is not under way any more. */
    Optional<Run> lock(UUID id) {
        return jdbc.sql(COLUMNS + " where id = ? and state = 'RUNNING' for update skip locked").param(id).query(Run.class).optional();
    }

    /** How far the sweep of a run has come; empty before its first page. */
    Optional<UUID> sweptTo(UUID id) {
        return jdbc.sql("select swept_to from reconciliation_run where id = ? and swept_to is not null")
                .param(id).query(UUID.class).optional();
    }

    void sweptTo(UUID id, UUID paymentId) {
        jdbc.sql("update reconciliation_run set swept_to = ? where id = ?").param(paymentId).param(id).update();
    }

    void swept(UUID id) {
        jdbc.sql("update reconciliation_run set swept = true where id = ?").param(id).update();
    }

    /** That the PG's list was read to its end. */
    void listed(UUID id) {
        jdbc.sql("update reconciliation_run set listed = true where id = ?").param(id).update();
    }

    void count(UUID id, Progress progress) {
        jdbc.sql("""
                update reconciliation_run
                   set payments = payments + ?, transactions = transactions + ?, courses = courses + ?, found = found + ?, repairs = repairs + ?
                 where id = ?""")
                .param(progress.payments()).param(progress.transactions()).param(progress.courses())
                .param(progress.found()).param(progress.repairs()).param(id).update();
    }

    void complete(UUID id, Instant now) {
        jdbc.sql("update reconciliation_run set state = 'COMPLETED', ended_at = ?::timestamptz where id = ?")
                .param(now.toString()).param(id).update();
    }

    /** Forgets runs that found nothing and ended before then; never the one that the next begins after. */
    void prune(Instant then) {
        jdbc.sql(PRUNE).param(then.toString()).update();
    }

    Optional<Run> find(UUID id) {
        return jdbc.sql(COLUMNS + " where id = ?").param(id).query(Run.class).optional();
    }

    /** The latest runs, newest first. */
    List<Run> latest(int limit) {
        return jdbc.sql(COLUMNS + " order by requested_at desc, id limit ?").param(limit).query(Run.class).list();
    }
}
