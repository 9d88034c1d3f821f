package io.paymentsystem.endtoend;

import io.paymentsystem.endtoend.footing.Footing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One of three brokers is lost and does not come back: payments go on as if nothing had been. */
@EndToEnd
class BrokerLossTests {

    private static final Traffic TRAFFIC = new Traffic(1_000, Duration.ofSeconds(5));

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "kafka-2", "kafka-3"})
    void paymentsGoOnSettling(String broker, PaymentSystem system, Footing footing) {
        TRAFFIC.flowsWhile(system, () -> footing.control().orElseThrow().kill(broker));

        // For the next one: of three brokers no more than one may be lost at a time.
        footing.control().get().start(List.of(broker));
    }
}
