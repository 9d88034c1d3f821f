package io.paymentsystem.reconciliation.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.reconciliation.console.ConsoleTest;
import org.junit.jupiter.api.Test;

class OverviewPageTests extends ConsoleTest {

    @Test
    void showsTheFiguresAndKeepsThemFresh() {
        payment("FINAL_COMPLETED", 1, 42, 3, null);
        payment("FINAL_COMPLETED", 1, 43, 2, null);
        payment("CANCELLATION_FAILED", 1, 44, 2, "the PG does not answer");
        discrepancy("SEAT_DRIFT", "NEEDS_A_PERSON", null, "text");

        scenario.eventually(() -> assertThat(shown("/"))
                .contains("hx-get=\"/console/overview\"", "Payments in all</dt><dd>3<", "340 ms",
                        "s-CANCELLATION_FAILED", "FINAL COMPLETED 2",
                        "NEEDS A PERSON 1", "reconciliation-service.view", "<td class=\"number\">2</td>", "enrollment-service"));
        assertThat(get("/", "*/*").body()).contains("</html>").containsOnlyOnce("id=\"minutes\"").doesNotContain("hx-swap-oob");
        assertThat(get("/console/overview", "*/*").body()).contains("id=\"live\"", "hx-swap-oob=\"true\"").doesNotContain("<html");

        payment("REJECTED", 1, 45, 1, "closed");
        scenario.eventually(() -> assertThat(get("/console/overview", "*/*").body()).contains("REJECTED 1"));
    }

    @Test
    void tellsHowLongRelaysTakeToTheMetricsToo() {
        assertThat(get("/actuator/metrics/outbox.delay", "*/*").body()).contains("enrollment-service", "pg-gateway-service");
    }
}
