package io.paymentsystem.endtoend;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.stream.Collectors;

/** The services' own books, for accidents that cannot be brought about from outside, and for looks that nobody else may have. */
record Databases(String postgres) {

    /** Does something to a service's books behind its back. */
    void tamper(String database, String sql) {
        try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    String read(String database, String sql) {
        try (Connection connection = connect(database); Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Until the gateway has the money of all of them and nothing more to do about it. */
    void awaitApproved(Collection<Payment> payments) {
        String ids = payments.stream().map(payment -> "'" + payment.id() + "'").collect(Collectors.joining(","));
        await("approvals").atMost(PaymentSystem.PATIENCE).until(() -> read("gateway",
                "select count(*) from pg_payment where state = 'APPROVED' and payment_id in (%s)".formatted(ids))
                .equals(Integer.toString(payments.size())));
    }

    /** Events on a topic about some payments never leave their outbox, until the end. */
    Lost losing(String database, String topic, Collection<Payment> payments) {
        String ids = payments.stream().map(payment -> "'" + payment.id() + "'").collect(Collectors.joining(","));
        tamper(database, """
                create function lose() returns trigger language plpgsql as $$ begin return null; end $$;
                create trigger lose before insert on outbox for each row
                  when (new.topic = '%s' and (new.payload::json->>'paymentId') in (%s)) execute function lose()""".formatted(topic, ids));
        return () -> tamper(database, "drop trigger lose on outbox; drop function lose");
    }

    /** A time in which events are lost; closing ends it. */
    interface Lost extends AutoCloseable {

        @Override
        void close();
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://%s/%s".formatted(postgres, database), database, database);
    }
}
