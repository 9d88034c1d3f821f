package io.paymentsystem.endtoend.footing;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A system that somebody else has started; its addresses come as system properties. */
record ExternalFooting(String kafka, String postgres, Map<String, String> http) implements Footing {

    static ExternalFooting fromProperties() {
        return new ExternalFooting(
                System.getProperty("e2e.kafka", "127.0.0.1:9092"),
                System.getProperty("e2e.postgres", "127.0.0.1:5433"),
                Map.of("enrollment-service", System.getProperty("e2e.enrollment", "http://127.0.0.1:8081"),
                        "pg-gateway-service", System.getProperty("e2e.pg-gateway", "http://127.0.0.1:8082"),
                        "compensation-service", System.getProperty("e2e.compensation", "http://127.0.0.1:8083"),
                        "reconciliation-service", System.getProperty("e2e.reconciliation", "http://127.0.0.1:8084"),
                        "simulator", System.getProperty("e2e.simulator", "http://127.0.0.1:8090")));
    }

    @Override
    public String http(String part) {
        return Objects.requireNonNull(http.get(part), part);
    }

    @Override
    public Optional<PartControl> control() {
        return Optional.empty();
    }

    @Override
    public Optional<Supervision> supervision() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // Whoever started it stops it.
    }
}
