package io.paymentsystem.reconciliation.console.discrepancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.reconciliation.console.ConsoleTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DiscrepancyPagesTests extends ConsoleTest {

    @Test
    void listWhatFitsTheFilters() {
        UUID drift = discrepancy("SEAT_DRIFT", "NEEDS_A_PERSON", null, "text");
        UUID settled = discrepancy("PG_ONLY", "SETTLED", null, "text");

        assertThat(shown("/discrepancies")).contains(drift.toString(), settled.toString());
        assertThat(shown("/discrepancies?kind=&state=SETTLED")).contains(settled.toString()).doesNotContain(drift.toString());
        assertThat(shown("/discrepancies?kind=SEAT_DRIFT")).contains(drift.toString()).doesNotContain(settled.toString());
    }

    @Test
    void leadToOlderOnes() {
        for (int i = 0; i < 51; i++) {
            discrepancy("PG_ONLY", "FOUND", null, "text");
        }
        String first = shown("/discrepancies?kind=PG_ONLY");
        String older = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(older).startsWith("/discrepancies?kind=PG_ONLY&after=");
        assertThat(shown(older)).containsOnlyOnce("<th scope=\"row\">").doesNotContain("rel=\"next\"");
    }

    @Test
    void takeAPersonsWord() {
        UUID id = discrepancy("PG_ONLY", "NEEDS_A_PERSON", null, "text");

        HttpResponse<String> impossible = post("/console/discrepancies/" + id + "/repair", "by=ann&reason=try");
        assertThat(impossible.statusCode()).isEqualTo(409);
        assertThat(impossible.body()).contains("There is nothing to send that would repair it", "value=\"ann\"", ">try</textarea>");
        assertThat(post("/console/discrepancies/" + id + "/settle", "by=+&reason=").body()).contains("by and reason must be given");

        HttpResponse<String> settled = post("/console/discrepancies/" + id + "/settle", "by=ann&reason=paid+back+by+hand",
                "Origin", "http://localhost:" + uri("/").getPort(), "Sec-Fetch-Site", "same-origin");
        assertThat(settled.statusCode()).isEqualTo(302);
        assertThat(shown("/discrepancies/" + id)).contains("SETTLED", "settled, says ann: paid back by hand").doesNotContain("<form");
    }
}
