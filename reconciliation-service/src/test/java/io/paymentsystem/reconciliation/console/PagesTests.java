package io.paymentsystem.reconciliation.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all pages have in common: who gets them, what browsers may do with them, and what they say when something is wrong. */
class PagesTests extends ConsoleTest {

    @ParameterizedTest
    @ValueSource(strings = {"/payments", "/discrepancies", "/reconciliations"})
    void areForBrowsersWhereToolsGetJson(String path) {
        assertThat(shown(path)).contains("aria-current=\"page\"");

        for (String accept : new String[] {"*/*", "application/json", "application/json, text/html;q=0.5"}) {
            HttpResponse<String> json = get(path, accept);
            assertThat(json.headers().firstValue("Content-Type")).as(accept).hasValue("application/json");
            assertThat(json.headers().allValues("Vary")).contains("Accept");
        }
    }

    @Test
    void letBrowsersRunNothingButWhatIsServedHere() {
        HttpResponse<String> page = page("/payments");

        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy ->
                assertThat(policy).contains("default-src 'self'", "frame-ancestors 'none'").doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.body()).doesNotContain(" style=", "<style", "http://", "https://")
                .doesNotContainPattern("<script>|\\son[a-z]+=");
        for (String asset : new String[] {"/webjars/htmx.org/dist/htmx.min.js", "/assets/console.css", "/assets/console.js"}) {
            assertThat(page.body()).contains(asset);
            assertThat(get(asset, "*/*").statusCode()).as(asset).isEqualTo(200);
        }
    }

    @Test
    void showHtmlInAnyFieldAsText() {
        UUID payment = payment("REJECTED", 1, 42, 1, HOSTILE);
        UUID discrepancy = discrepancy("PG_ONLY", "NEEDS_A_PERSON", payment, HOSTILE);

        for (String path : new String[] {"/payments", "/payments/" + payment, "/discrepancies", "/discrepancies/" + discrepancy}) {
            assertThat(shown(path)).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;").doesNotContain("<script>alert", "<img");
        }
        assertThat(page("/payments?courseId=%3Cscript%3Ealert(1)%3C/script%3E").body())
                .contains("&lt;script&gt;").doesNotContain("<script>a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/payments/01936f2e-7b1c-7cc0-8a4e-3f1b2c4d5e6f | 404 | check the id",
        "/payments/42 | 400 | paymentId cannot be",
        "/payments?courseId=x | 400 | The course cannot be",
        "/payments?status=GONE | 400 | The status cannot be",
        "/payments?from=yesterday | 400 | From cannot be",
        "/payments?paymentId=42 | 400 | The payment id cannot be",
        "/payments/01936f2e-7b1c-7cc0-8a4e-3f1b2c4d5e6f/evidence | 404 | neither we nor the PG",
        "/discrepancies/01936f2e-7b1c-7cc0-8a4e-3f1b2c4d5e6f | 404 | There is no discrepancy",
        "/discrepancies?kind=NO | 400 | kind cannot be",
        "/reconciliations/01936f2e-7b1c-7cc0-8a4e-3f1b2c4d5e6f | 404 | There is no run",
        "/nowhere | 404 | nowhere",
    })
    void sayWhatIsWrongInAPage(String path, int status, String said) {
        HttpResponse<String> page = page(path);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(said, "class=\"problem\"", "</nav>").doesNotContain("Exception", "Whitelabel");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Origin | http://elsewhere.example", "Origin | null", "Origin | http://localhost:1", "Sec-Fetch-Site | cross-site", "Sec-Fetch-Site | same-site",
    })
    void ofOtherSitesMayNotChangeAnything(String header, String value) {
        UUID id = discrepancy("SEAT_DRIFT", "NEEDS_A_PERSON", null, "text");

        assertThat(post("/console/discrepancies/" + id + "/settle", "by=ann&reason=why", header, value).statusCode()).isEqualTo(403);

        assertThat(shown("/discrepancies/" + id)).contains("NEEDS A PERSON");
    }
}
