package io.paymentsystem.outbox;

import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** What every run of the relay is made of. */
record RelayParts(
        OutboxSettings settings, JdbcConnectionDetails database, Map<String, Object> producerConfig,
        OutboxRows rows, Commits commits, RelayProgress progress, Clock clock) {

    Acknowledgements acknowledgements() {
        return new Acknowledgements(producerConfig, settings.deliveryTimeout());
    }

    Properties engineProperties() {
        return EngineProperties.of(settings, database);
    }
}
