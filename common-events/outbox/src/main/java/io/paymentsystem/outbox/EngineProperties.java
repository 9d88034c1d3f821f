package io.paymentsystem.outbox;

import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Debezium's configuration: what differs between services are the database and the slot. */
final class EngineProperties {

    /** What a URL may say of how its connections are secured, by the names that Debezium has for it too. */
    private static final List<String> SECURITY = List.of("sslmode", "sslrootcert", "sslcert", "sslkey", "sslpassword");

    private EngineProperties() {
    }

    static Properties of(OutboxSettings settings, JdbcConnectionDetails database) {
        var properties = new Properties();
        properties.setProperty("name", settings.slot());
        properties.setProperty("topic.prefix", settings.slot());
        properties.setProperty("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
        slot(properties, settings);
        database(properties, database);
        pace(properties, settings);
        heartbeat(properties, settings);
        return properties;
    }

    /** The slot alone knows how far the relay has come; nothing is read that was there before it. */
    private static void slot(Properties properties, OutboxSettings settings) {
        properties.setProperty("plugin.name", "pgoutput");
        properties.setProperty("slot.name", settings.slot());
        properties.setProperty("slot.max.retries", "1");
        properties.setProperty("slot.retry.delay.ms", "200");
        properties.setProperty("publication.name", OutboxSettings.PUBLICATION);
        properties.setProperty("publication.autocreate.mode", "disabled");
        properties.setProperty("table.include.list", "public.outbox");
        properties.setProperty("snapshot.mode", "no_data");
        properties.setProperty("offset.storage", "org.apache.kafka.connect.storage.MemoryOffsetBackingStore");
        properties.setProperty("offset.flush.interval.ms", Long.toString(settings.flushInterval().toMillis()));
    }

    private static void database(Properties properties, JdbcConnectionDetails database) {
        Properties url = Driver.parseURL(database.getJdbcUrl(), new Properties());
        if (url == null) {
            throw new IllegalArgumentException("not a PostgreSQL JDBC URL: " + database.getJdbcUrl());
        }
        properties.setProperty("database.hostname", PGProperty.PG_HOST.getOrDefault(url));
        properties.setProperty("database.port", PGProperty.PG_PORT.getOrDefault(url));
        properties.setProperty("database.dbname", PGProperty.PG_DBNAME.getOrDefault(url));
        properties.setProperty("database.user", database.getUsername());
        properties.setProperty("database.password", database.getPassword());
        properties.setProperty("database.tcpKeepAlive", "true");
        secure(properties, url);
    }

    private static void secure(Properties properties, Properties url) {
        String ssl = url.getProperty("ssl");
        if (ssl != null && !ssl.equals("false")) {
            properties.setProperty("database.sslmode", "verify-full");
        }
        SECURITY.stream().filter(url::containsKey).forEach(name -> properties.setProperty("database." + name, url.getProperty(name)));
    }

    /** A failed engine ends instead of trying again inside: the supervisor starts the next one with everything fresh. */
    private static void pace(Properties properties, OutboxSettings settings) {
        properties.setProperty("poll.interval.ms", Long.toString(settings.pollInterval().toMillis()));
        properties.setProperty("max.batch.size", Integer.toString(settings.batchMax()));
        properties.setProperty("queue.provider.type", ParkingQueue.NAME);
        properties.setProperty("max.queue.size", Integer.toString(settings.batchMax() * 4));
        properties.setProperty("errors.max.retries", "0");
        properties.setProperty("statistics.metrics.enabled", "false");
        properties.setProperty("tombstones.on.delete", "false");
    }

    /** A message in the WAL itself: other writes to the server would otherwise hold WAL back while the outbox is silent. */
    private static void heartbeat(Properties properties, OutboxSettings settings) {
        properties.setProperty("heartbeat.interval.ms", Long.toString(settings.heartbeatInterval().toMillis()));
        properties.setProperty("heartbeat.action.query", "select pg_logical_emit_message(true, 'heartbeat', '')");
        properties.setProperty("message.prefix.exclude.list", "heartbeat");
    }
}
