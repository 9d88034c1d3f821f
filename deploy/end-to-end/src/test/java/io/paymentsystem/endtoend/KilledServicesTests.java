package io.paymentsystem.endtoend;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.paymentsystem.endtoend.footing.Footing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service is killed while payments are under way, and started again. */
@EndToEnd
class KilledServicesTests {

    private static final Traffic TRAFFIC = new Traffic(1_000, Duration.ofSeconds(2));

    @ParameterizedTest
    @ValueSource(strings = {"enrollment-service", "pg-gateway-service", "compensation-service", "reconciliation-service"})
    void everyPaymentEndsAndTheBooksAgree(String killed, PaymentSystem system, Footing footing) {
        assumeTrue(footing.control().isPresent(), "this footing cannot kill a part");
        Footing.PartControl control = footing.control().get();

        TRAFFIC.flowsWhile(system, () -> {
            control.kill(killed);
            control.start(List.of(killed));
        });
    }
}
