package io.paymentsystem.compensation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The compensation service as a process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CompensationApplication {

    /** Runs until the process is told to end. */
    public static void main(String[] args) {
        SpringApplication.run(CompensationApplication.class, args);
    }
}
