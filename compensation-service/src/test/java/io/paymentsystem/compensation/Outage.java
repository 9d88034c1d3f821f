package io.paymentsystem.compensation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Cuts all connections of the service to its database and lets it have no new one until closed. */
final class Outage implements AutoCloseable {

    private final Connection ours;

    Outage(JdbcConnectionDetails database) throws SQLException {
        ours = DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        limitConnections(0);
        execute("""
                select pg_terminate_backend(pid) from pg_stat_activity
                 where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
                """);
    }

    @Override
    public void close() throws SQLException {
        limitConnections(-1);
        ours.close();
    }

    private void limitConnections(int limit) throws SQLException {
        execute("alter database " + ours.getCatalog() + " connection limit " + limit);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = ours.createStatement()) {
            statement.execute(sql);
        }
    }
}
