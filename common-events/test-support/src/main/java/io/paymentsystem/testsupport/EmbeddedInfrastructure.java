package io.paymentsystem.testsupport;

import java.util.List;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.env.Environment;

/** Connects an application to the embedded broker, where it runs alone, and to a fresh database; nothing else about it changes. */
@TestConfiguration(proxyBeanMethods = false)
@PropertySource("classpath:io/paymentsystem/testsupport/alone.properties")
public class EmbeddedInfrastructure {

    @Bean
    KafkaConnectionDetails embeddedKafka() {
        return () -> List.of(Infrastructure.KAFKA.getBrokersAsString().split(","));
    }

    @Bean
    JdbcConnectionDetails embeddedPostgres(Environment environment) {
        // Not the bare name: PostgreSQL keeps role names that start with "pg_" for itself.
        String role = "owner_of_" + environment.getRequiredProperty("spring.application.name").replace('-', '_');
        return EmbeddedDatabase.ownedBy(role);
    }

    @Bean
    ClosingBeforeTheInfrastructure closing(ConfigurableApplicationContext application) {
        return ClosingBeforeTheInfrastructure.of(application);
    }

    @Bean
    Scenario scenario() {
        return new Scenario(Infrastructure.KAFKA.getBrokersAsString());
    }
}
