package io.paymentsystem.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulatorsApplicationTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void saysInOneLineWhereItListens() {
        assertThat(start(Map.of("SIMULATORS_PORT", "0"))).isTrue();

        assertThat(out.toString().lines()).singleElement().asString().contains("listen on http://127.0.0.1:");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysInOneLineThatThePortIsTaken() {
        try (Simulators first = Simulators.start(SimulatorsSettings.ephemeral())) {
            String port = String.valueOf(first.uri().getPort());

            assertThat(start(Map.of("SIMULATORS_PORT", port))).isFalse();

            assertThat(err.toString().lines()).singleElement().asString().contains("cannot listen on 127.0.0.1:" + port, "SIMULATORS_PORT");
        }
    }

    @Test
    void saysInOneLineThatThePortIsNone() {
        assertThat(start(Map.of("SIMULATORS_PORT", "http"))).isFalse();
        assertThat(start(Map.of("SIMULATORS_PORT", "70000"))).isFalse();

        assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.contains("set a port from 0 to 65535"));
    }

    @Test
    void takesItsSettingsFromTheEnvironment() {
        Map<String, String> environment = Map.of("SIMULATORS_HOST", "0.0.0.0", "SIMULATORS_PORT", "9", "PG_SECRET_KEY", "sk");

        assertThat(SimulatorsSettings.fromEnvironment(environment)).isEqualTo(new SimulatorsSettings("0.0.0.0", 9, "sk"));
        assertThat(SimulatorsSettings.fromEnvironment(Map.of())).isEqualTo(new SimulatorsSettings("127.0.0.1", 8090, "test_sk_local"));
        assertThat(SimulatorsSettings.fromEnvironment(environment)).asString().doesNotContain("sk");
    }

    @Test
    void takesTheSecretKeyOfTheSettings() {
        try (Simulators simulators = Simulators.start(new SimulatorsSettings("127.0.0.1", 0, "another"));
             Client client = new Client(simulators.uri())) {
            var wrong = client.authorized("/v1/payments/orders/unknown").GET().build();
            var right = client.plain("/v1/payments/orders/unknown").header("Authorization", "Basic YW5vdGhlcjo=").GET().build();

            assertThat(client.send(wrong).status()).isEqualTo(401);
            assertThat(client.send(right).status()).isEqualTo(404);
        }
    }

    @Test
    void letsGoOfItsPortWhenClosed() {
        Simulators simulators = Simulators.start(SimulatorsSettings.ephemeral());
        try (Client client = new Client(simulators.uri())) {
            client.put("/behavior", "{\"latencyMs\":60000}");
            var slow = client.confirmLater("order-1", 1_000, null);
            simulators.close();

            assertThatThrownBy(slow::join).isNotNull();
            Simulators.start(new SimulatorsSettings("127.0.0.1", simulators.uri().getPort(), "sk")).close();
        }
    }

    private boolean start(Map<String, String> environment) {
        return SimulatorsApplication.start(environment, new PrintStream(out), new PrintStream(err));
    }
}
