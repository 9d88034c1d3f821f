package io.paymentsystem.endtoend;

import io.paymentsystem.endtoend.footing.Footing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One of three brokers is lost and does not come back: payments go on as if nothing had been. */
@EndToEnd
class BrokerLossTests {

    private static final List<String> BROKERS = List.of("kafka", "kafka-2", "kafka-3");

    @Test
    void paymentsGoOnSettling(PaymentSystem system, Footing footing) {
        String broker = BROKERS.get(Seed.next().random().nextInt(BROKERS.size()));
        try (Traffic traffic = Traffic.through(system)) {
            footing.control().orElseThrow().kill(broker);
            traffic.goesOn();
            traffic.endsWell();
        }
        // For whoever comes next: of three brokers no more than one may be lost at a time.
        footing.control().get().start(List.of(broker));
    }
}
