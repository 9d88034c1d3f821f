package io.paymentsystem.endtoend;

import io.paymentsystem.endtoend.footing.Footing;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One of three brokers is lost and does not come back: payments go on as if nothing had been. */
@EndToEnd
@Tag("replicated")
class BrokerLossTests {

    private static final List<String> BROKERS = List.of("kafka", "kafka-2", "kafka-3");

    @Test
    void paymentsGoOnSettling(PaymentSystem system, Footing footing) {
        String broker = BROKERS.get(Seed.next().random().nextInt(BROKERS.size()));
        Footing.PartControl control = Requires.control(footing);
        try (Traffic traffic = Traffic.through(system)) {
            control.kill(broker);
            traffic.goesOn();
            traffic.endsWell();
        } finally {
            // For whoever comes next: of three brokers no more than one may be lost at a time.
            control.start(List.of(broker));
        }
    }
}
