package io.paymentsystem.outbox;

import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.util.IdGenerator;

/** The outbox and its relay, the same for every service; all that a service says is {@code outbox.slot}. */
@AutoConfiguration(after = {JdbcClientAutoConfiguration.class, KafkaAutoConfiguration.class})
@EnableConfigurationProperties(OutboxSettings.class)
public class OutboxAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    IdGenerator eventIds() {
        return UUID::randomUUID;
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, IdGenerator eventIds, Clock clock) {
        return new Outbox(jdbc, eventIds, clock);
    }

    @Bean
    RelayProgress relayProgress(Clock clock) {
        return new RelayProgress(clock);
    }

    @Bean
    ReplicationSlot replicationSlot(JdbcClient jdbc, OutboxSettings settings) {
        return new ReplicationSlot(jdbc, settings.slot());
    }

    @Bean
    RelayParts relayParts(
            OutboxSettings settings, JdbcConnectionDetails database, ProducerFactory<?, ?> producers, JdbcClient jdbc,
            RelayProgress progress, Clock clock) {
        return new RelayParts(settings, database, producers.getConfigurationProperties(), new OutboxRows(jdbc),
                new Commits(jdbc, settings.deliveryTimeout()), progress, clock);
    }

    @Bean
    RelaySupervisor relaySupervisor(RelayParts parts, ReplicationSlot slot) {
        return new RelaySupervisor(parts, slot);
    }

    @Bean
    RelayHealthIndicator outboxRelayHealthIndicator(RelayProgress progress, ReplicationSlot slot) {
        return new RelayHealthIndicator(progress, slot);
    }

    @Bean
    RelayMetrics outboxRelayMetrics(RelayProgress progress, ReplicationSlot slot) {
        return new RelayMetrics(progress, slot);
    }
}
