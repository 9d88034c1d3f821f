package io.paymentsystem.endtoend;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.paymentsystem.endtoend.footing.Footing;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any part's processes are killed while payments flow, and nobody does anything: whoever watches over the part starts it again. */
@EndToEnd
class SupervisedPartsTests {

    private static final Traffic TRAFFIC = new Traffic(500, Duration.ofSeconds(4));

    @ParameterizedTest
    @ValueSource(strings = {"enrollment-service", "pg-gateway-service", "compensation-service", "reconciliation-service", "kafka", "postgres"})
    void comeBackByThemselves(String part, PaymentSystem system, Footing footing) {
        assumeTrue(footing.supervision().isPresent(), "nobody starts again what dies on this footing");

        TRAFFIC.flowsWhile(system, () -> footing.supervision().get().crash(part));
    }
}
