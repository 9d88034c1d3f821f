package io.paymentsystem.testsupport;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Breaks the connections of a service to its database. It speaks over a connection of its own: one from the service's pool might be one
 * that it has just broken. Once closed, the pool hands out none of the broken ones any more, so that the next test begins whole.
 */
public final class Disconnection implements AutoCloseable {

    private static final String BREAK = """
            select pg_terminate_backend(pid) from pg_stat_activity
             where datname = current_database() and pid <> pg_backend_pid()
            """;

    private final HikariDataSource pool;
    private final Connection ours;
    private final JdbcClient jdbc;

    /** Connects to the database that the pool is of. */
    public Disconnection(DataSource pool) throws SQLException {
        this.pool = pool.unwrap(HikariDataSource.class);
        this.ours = DriverManager.getConnection(this.pool.getJdbcUrl(), this.pool.getUsername(), this.pool.getPassword());
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(ours, true));
    }

    /** Breaks all of them, that of the outbox's relay included. */
    public void ofEverybody() {
        jdbc.sql(BREAK).query(Boolean.class).list();
    }

    /** Breaks those that run statements, or would; the outbox's relay stays connected. */
    public void ofTheClients() {
        jdbc.sql(BREAK + " and backend_type = 'client backend'").query(Boolean.class).list();
    }

    /** Breaks those that wait for a lock at this moment, and says which were there to be broken. */
    public List<Boolean> ofThoseWhoWaitForALock() {
        return jdbc.sql(BREAK + " and wait_event_type = 'Lock'").query(Boolean.class).list();
    }

    @Override
    public void close() throws SQLException {
        ours.close();
        pool.getHikariPoolMXBean().softEvictConnections();
    }
}
