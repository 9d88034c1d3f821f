package io.paymentsystem.reconciliation.console.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.reconciliation.console.ConsoleTest;
import org.junit.jupiter.api.Test;

class RunPagesTests extends ConsoleTest {

    @Test
    void startARunAndFollowIt() {
        String page = post("/console/reconciliations", "").headers().firstValue("Location").orElseThrow().replaceFirst("http://[^/]+", "");

        assertThat(shown(page)).contains("Payments asked about", "hx-get=\"/console" + page + "/figures\"");
        assertThat(get("/console" + page + "/figures", "*/*").body()).contains("<section").doesNotContain("<html");
        assertThat(shown("/reconciliations")).contains(page);

        jdbc.sql("update reconciliation_run set state = 'COMPLETED', ended_at = now(), found = 3").update();
        assertThat(shown(page)).contains("COMPLETED").doesNotContain("hx-get");
    }
}
