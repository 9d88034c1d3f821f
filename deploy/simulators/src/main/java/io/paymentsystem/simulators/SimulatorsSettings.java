package io.paymentsystem.simulators;

import java.util.Map;

/**
 * Where the simulators listen and which secret key the gateway takes.
 *
 * @param port 0 for one that is free
 */
public record SimulatorsSettings(String host, int port, String secretKey) {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String DEFAULT_PORT = "8090";
    private static final String DEFAULT_SECRET_KEY = "test_sk_local";

    /** Refuses a port that cannot be one with an {@link IllegalArgumentException}. */
    public SimulatorsSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("SIMULATORS_PORT is " + port + ", set a port from 0 to 65535.");
        }
    }

    /** SIMULATORS_HOST (127.0.0.1), SIMULATORS_PORT (8090) and PG_SECRET_KEY (test_sk_local). */
    public static SimulatorsSettings fromEnvironment(Map<String, String> environment) {
        String port = environment.getOrDefault("SIMULATORS_PORT", DEFAULT_PORT);
        if (!port.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("SIMULATORS_PORT is '" + port + "', set a port from 0 to 65535.");
        }
        return new SimulatorsSettings(environment.getOrDefault("SIMULATORS_HOST", LOOPBACK), Integer.parseInt(port),
                environment.getOrDefault("PG_SECRET_KEY", DEFAULT_SECRET_KEY));
    }

    /** A free port on the loopback address with the usual secret key, for tests. */
    public static SimulatorsSettings ephemeral() {
        return new SimulatorsSettings(LOOPBACK, 0, DEFAULT_SECRET_KEY);
    }

    /** Leaves out the secret key. */
    @Override
    public String toString() {
        return "SimulatorsSettings[" + host + ":" + port + "]";
    }
}
