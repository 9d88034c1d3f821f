package io.paymentsystem.bench.system;

import io.paymentsystem.bench.BenchFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One database of the stack's PostgreSQL, as its superuser, whose password in an embedded stack is no secret. */
public record Database(String name) {

    /** What is done on a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + BenchStack.POSTGRES + "/" + name;
    }

    /** A new connection that commits each statement; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "postgres");
    }

    /** @throws BenchFailure when the database refuses */
    public <T> T with(Work<T> work) {
        try (Connection connection = connect()) {
            return work.on(connection);
        } catch (SQLException refusal) {
            throw new BenchFailure("PostgreSQL, database " + name + ": " + refusal.getMessage(), refusal);
        }
    }

    /** Runs statements that return nothing. */
    public void run(String... statements) {
        with(connection -> {
            try (var statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
            return true;
        });
    }

    /** The first column of the first row. */
    public String ask(String query) {
        return with(connection -> {
            try (var statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getString(1);
            }
        });
    }
}
