package io.paymentsystem.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** Fresh simulators and a client for each test. */
abstract class SimulatorsTest {

    final AdjustableClock time = new AdjustableClock();
    final String order = UUID.randomUUID().toString();
    final Simulators simulators = Simulators.start(SimulatorsSettings.ephemeral(), time.clock());
    final Client client = new Client(simulators.uri());

    @AfterEach
    void stop() {
        client.close();
        simulators.close();
    }

    void assertBooks(long captures, long capturedAmount, long refunds, long refundedAmount) {
        assertThat(client.get("/books").text()).isEqualTo(
                "{\"captures\":%d,\"capturedAmount\":%d,\"refunds\":%d,\"refundedAmount\":%d}"
                        .formatted(captures, capturedAmount, refunds, refundedAmount));
    }
}
