package io.paymentsystem.endtoend;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.paymentsystem.endtoend.footing.Footing;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * One part after the other is killed while payments flow. Where somebody watches over the parts, that one starts them again and we do
 * nothing; elsewhere we start them.
 */
@EndToEnd
class KilledPartsTests {

    private static final List<String> PARTS = List.of(
            "enrollment-service", "kafka", "pg-gateway-service", "postgres", "compensation-service", "reconciliation-service");

    @Test
    void comeBackAndNothingIsLost(PaymentSystem system, Footing footing) {
        assumeTrue(footing.control().isPresent(), "this footing cannot kill a part");

        try (Traffic traffic = Traffic.through(system)) {
            PARTS.forEach(part -> kill(part, footing));
            traffic.endsWell();
        }
    }

    private static void kill(String part, Footing footing) {
        footing.supervision().ifPresentOrElse(supervision -> supervision.crash(part), () -> {
            footing.control().orElseThrow().kill(part);
            footing.control().get().start(List.of(part));
        });
    }
}
