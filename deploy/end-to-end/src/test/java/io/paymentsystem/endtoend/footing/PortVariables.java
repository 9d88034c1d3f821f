package io.paymentsystem.endtoend.footing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The variables by which the stack and the compose files move the ports of their parts. */
final class PortVariables {

    static final String KAFKA = "KAFKA_PORT";
    static final String POSTGRES = "POSTGRES_PORT";
    static final List<String> MORE_BROKERS = List.of("KAFKA_2_PORT", "KAFKA_3_PORT");

    private static final Map<String, String> HTTP = Map.of(
            "simulator", "SIMULATORS_PORT",
            "enrollment-service", "ENROLLMENT_PORT",
            "pg-gateway-service", "PG_GATEWAY_PORT",
            "compensation-service", "COMPENSATION_PORT",
            "reconciliation-service", "RECONCILIATION_PORT",
            "enrollment-service-2", "ENROLLMENT_2_PORT",
            "pg-gateway-service-2", "PG_GATEWAY_2_PORT",
            "compensation-service-2", "COMPENSATION_2_PORT",
            "reconciliation-service-2", "RECONCILIATION_2_PORT");

    private PortVariables() {
    }

    static List<String> all() {
        List<String> all = new ArrayList<>(HTTP.values());
        all.addAll(List.of(KAFKA, POSTGRES));
        all.addAll(MORE_BROKERS);
        return all;
    }

    /** The base URL of a part in a system whose ports these are. */
    static String url(String part, Map<String, String> ports) {
        return "http://127.0.0.1:" + Objects.requireNonNull(ports.get(HTTP.get(part)), part);
    }
}
