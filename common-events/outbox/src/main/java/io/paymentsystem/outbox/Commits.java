package io.paymentsystem.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Knows which transactions others see already.
 *
 * <p>PostgreSQL lets the WAL of a commit be read before anybody sees what it has changed: by a moment, which a busy machine makes long
 * enough for an answer to come back, or for as long as the commit waits for a synchronous standby.
 */
final class Commits {

    /** The WAL has the lower half of a transaction's id; the whole is the one that is nearest to the end of the snapshot. */
    private static final String UNSEEN = """
            select count(*)
              from (select pg_current_snapshot() as seen) as snapshot,
                   lateral (select pg_snapshot_xmax(seen)::text::bigint as xmax) as bound,
                   lateral (select (xmax >> 32 << 32) + lower_half as xid from unnest(?::bigint[]) as lower_half) as read,
                   lateral (select case when xid > xmax + 2147483648 then xid - 4294967296
                                      when xid < xmax - 2147483648 then xid + 4294967296 else xid end as xid) as whole
             where not pg_visible_in_snapshot(whole.xid::text::xid8, seen)
            """;
    private static final Duration LOOK_INTERVAL = Duration.ofMillis(1);

    private final JdbcClient jdbc;
    private final Duration patience;

    /** @param patience for how long a commit may wait before the relay starts again, which costs nothing but a pause */
    Commits(JdbcClient jdbc, Duration patience) {
        this.jdbc = jdbc;
        this.patience = patience;
    }

    /**
     * Returns once everybody sees these transactions, given by the ids that the WAL has.
     *
     * @throws IllegalStateException when that lasts too long
     */
    void awaitSeen(Collection<Long> transactions) throws InterruptedException {
        long[] ids = transactions.stream().mapToLong(Long::longValue).toArray();
        long deadline = System.nanoTime() + patience.toNanos();
        while (unseen(ids) > 0) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("a commit has been waiting for longer than " + patience + ", for a standby maybe");
            }
            LockSupport.parkNanos(LOOK_INTERVAL.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private long unseen(long[] transactions) {
        return jdbc.sql(UNSEEN).param(transactions).query(Long.class).single();
    }
}
