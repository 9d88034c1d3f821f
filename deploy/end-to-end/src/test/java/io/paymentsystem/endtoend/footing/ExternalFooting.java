package io.paymentsystem.endtoend;

import java.util.Optional;

/** A system that somebody else has started; its addresses come as system properties. */
record ExternalFooting(String kafka, String enrollment, String compensation, String reconciliation, String simulator, String postgres)
        implements Footing {

    static ExternalFooting fromProperties() {
        return new ExternalFooting(
                System.getProperty("e2e.kafka", "127.0.0.1:9092"),
                System.getProperty("e2e.enrollment", "http://127.0.0.1:8081"),
                System.getProperty("e2e.compensation", "http://127.0.0.1:8083"),
                System.getProperty("e2e.reconciliation", "http://127.0.0.1:8084"),
                System.getProperty("e2e.simulator", "http://127.0.0.1:8090"),
                System.getProperty("e2e.postgres", "127.0.0.1:5433"));
    }

    @Override
    public Optional<PartControl> control() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // Whoever started it stops it.
    }
}
