package io.paymentsystem.endtoend;

import io.paymentsystem.endtoend.footing.Footing;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** One part after the other is killed while payments flow. Runs last, so that each scenario meets a system as it usually is. */
@EndToEnd
@Order(Integer.MAX_VALUE)
class KilledPartsTests {

    private static final List<String> PARTS = List.of(
            "enrollment-service", "kafka", "pg-gateway-service", "postgres", "compensation-service", "reconciliation-service");

    @Test
    void comeBackAndNothingIsLost(PaymentSystem system, Footing footing) {
        Crash crash = Crash.on(footing);

        try (Traffic traffic = Traffic.through(system)) {
            PARTS.forEach(crash::of);
            traffic.endsWell();
        }
    }
}
