package io.paymentsystem.localstack.part;

import java.util.Map;

/** Where every part listens: the usual port, or the one the environment says. */
public record Ports(Port postgres, Port kafka, Port simulator, Port enrollment, Port pgGateway, Port compensation, Port reconciliation) {

    /** Reads the ports; fails when a variable holds something else than a port. */
    public static Ports from(Map<String, String> environment) {
        return new Ports(
                port(environment, "POSTGRES_PORT", 5433),
                port(environment, "KAFKA_PORT", 9092),
                port(environment, "SIMULATORS_PORT", 8090),
                port(environment, "ENROLLMENT_PORT", 8081),
                port(environment, "PG_GATEWAY_PORT", 8082),
                port(environment, "COMPENSATION_PORT", 8083),
                port(environment, "RECONCILIATION_PORT", 8084));
    }

    private static Port port(Map<String, String> environment, String variable, int usual) {
        String text = environment.getOrDefault(variable, "");
        if (text.isBlank()) {
            return new Port(usual, variable);
        }
        if (!text.matches("\\d{1,5}")) {
            throw new StackFailure(variable + "=" + text + " is not a port: a number from 1 to 65535 is needed.");
        }
        return new Port(Integer.parseInt(text), variable);
    }
}
