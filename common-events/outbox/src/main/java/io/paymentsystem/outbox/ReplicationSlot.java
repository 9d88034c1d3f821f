package io.paymentsystem.outbox;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The replication slot: the one record of how far the relay has come, and, since PostgreSQL lets one connection at a time use it, the
 * lock that keeps a single relay active per service.
 */
final class ReplicationSlot {

    private static final Logger log = LoggerFactory.getLogger(ReplicationSlot.class);

    private static final String STATE = """
            select active, coalesce(wal_status = 'lost', false) as lost,
                   coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn), 0)::bigint as lag_bytes
              from pg_replication_slots
             where slot_name = ?
            """;

    private final JdbcClient jdbc;
    private final String name;

    ReplicationSlot(JdbcClient jdbc, String name) {
        this.jdbc = jdbc;
        this.name = name;
    }

    /** The slot as PostgreSQL has it; {@code lagBytes} of WAL were written since the last acknowledged row. */
    record State(boolean active, boolean lost, long lagBytes) {
    }

    Optional<State> state() {
        return jdbc.sql(STATE).param(name).query(State.class).optional();
    }

    /**
     * Makes sure that there is a slot that can be read from. What was written while there was none is the sweeper's to publish.
     *
     * @return whether it is free to be used
     */
    boolean prepare() {
        State state = state().orElseGet(this::create);
        if (state.lost()) {
            log.warn("Replication slot {} was lost and is created again; the sweeper publishes what it missed", name);
            jdbc.sql("select pg_drop_replication_slot(?)").param(name).query().singleRow();
            state = create();
        }
        return !state.active();
    }

    private State create() {
        jdbc.sql("select pg_create_logical_replication_slot(?, 'pgoutput')").param(name).query().singleRow();
        log.info("Created replication slot {}", name);
        return new State(false, false, 0);
    }
}
