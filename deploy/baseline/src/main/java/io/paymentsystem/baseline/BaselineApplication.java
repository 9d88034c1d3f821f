package io.paymentsystem.baseline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * A synchronous monolith with one database. A payment whose fate at the PG is not known, and one whose request is cut short by a crash,
 * stays as it is: nothing here reconciles.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BaselineApplication {

    public static void main(String[] args) {
        SpringApplication.run(BaselineApplication.class, args);
    }
}
