package io.paymentsystem.endtoend;

import io.paymentsystem.endtoend.footing.Footing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * One part after the other is killed while payments flow. Where somebody watches over the parts, that one starts them again and we do
 * nothing; elsewhere we start them. Runs last, so that each scenario meets a system as it usually is.
 */
@EndToEnd
@Order(Integer.MAX_VALUE)
class KilledPartsTests {

    private static final List<String> PARTS = List.of(
            "enrollment-service", "kafka", "pg-gateway-service", "postgres", "compensation-service", "reconciliation-service");

    @Test
    void comeBackAndNothingIsLost(PaymentSystem system, Footing footing) {
        Footing.PartControl control = Requires.control(footing);

        try (Traffic traffic = Traffic.through(system)) {
            PARTS.forEach(part -> kill(part, footing.supervision(), control));
            traffic.endsWell();
        }
    }

    private static void kill(String part, Optional<Footing.Supervision> supervision, Footing.PartControl control) {
        supervision.ifPresentOrElse(supervisor -> supervisor.crash(part), () -> {
            control.kill(part);
            control.start(List.of(part));
        });
    }
}
