package io.paymentsystem.gateway;

import java.util.Random;
import java.util.random.RandomGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The pg-gateway-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class PgGatewayApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(PgGatewayApplication.class, args);
    }

    /** What waits are spread with; shared by threads. */
    @Bean
    RandomGenerator jitter() {
        return new Random();
    }
}
