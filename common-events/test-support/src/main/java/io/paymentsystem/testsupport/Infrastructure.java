package io.paymentsystem.testsupport;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real broker and a real PostgreSQL, started once per JVM, when first asked for, and gone with it. */
final class Infrastructure {

    static final EmbeddedKafkaBroker KAFKA = kafka();
    static final EmbeddedPostgres POSTGRES = postgres();

    private Infrastructure() {
    }

    private static EmbeddedKafkaBroker kafka() {
        var broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.brokerProperty("auto.create.topics.enable", "false");
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.afterPropertiesSet();
        return broker;
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("wal_level", "logical")
                    .setServerConfig("max_replication_slots", "20")
                    .setServerConfig("max_wal_senders", "20")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates a role with no more rights than in production, and a database of its own; returns the database's JDBC URL. */
    static String databaseOwnedBy(String role) {
        try (Connection connection = POSTGRES.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create role %s login replication password '%s'".formatted(role, role));
            statement.execute("create database %s owner %s".formatted(role, role));
            statement.execute("revoke connect on database %s from public".formatted(role));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return POSTGRES.getJdbcUrl(role, role);
    }
}
