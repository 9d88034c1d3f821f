package io.paymentsystem.reconciliation.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.reconciliation.ReconciliationServiceTest;
import io.paymentsystem.reconciliation.view.ViewProgress;
import io.paymentsystem.testsupport.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A test of pages, which are asked for as a browser does. */
public abstract class ConsoleTest extends ReconciliationServiceTest {

    protected static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    protected static final String HOSTILE = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>";

    @Autowired protected JdbcClient jdbc;
    @Autowired protected Scenario scenario;
    @Autowired ViewProgress view;
    @LocalServerPort int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    @AfterEach
    void forgetAll() {
        // What other tests have sent may still be on its way into the view.
        scenario.eventually(() -> assertThat(view.hasReached(view.ends())).isTrue());
        jdbc.sql("truncate payment_view, payment_event, pg_transaction, discrepancy_history, discrepancy").update();
    }

    protected HttpResponse<String> page(String path) {
        return get(path, BROWSER);
    }

    /** The page's text; fails where it is not one. */
    protected String shown(String path) {
        HttpResponse<String> page = page(path);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.body()).contains("</html>").doesNotContain("th:");
        return page.body();
    }

    protected HttpResponse<String> get(String path, String accept) {
        return send(HttpRequest.newBuilder(uri(path)).header("Accept", accept));
    }

    protected HttpResponse<String> post(String path, String form, String... headers) {
        var request = HttpRequest.newBuilder(uri(path)).header("Accept", BROWSER)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    protected URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Puts a payment into the view; {@code minutesAgo} it was first seen. */
    protected UUID payment(String status, long course, long student, int minutesAgo, String reason) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into payment_view values (?, ?, ?, 50000, true, now(), ?, 1, now() - make_interval(mins => ?) + interval '340 ms', ?,
                    now() - make_interval(mins => ?))""")
                .param(id).param(course).param(student).param(status).param(minutesAgo).param(reason).param(minutesAgo).update();
        return id;
    }

    /** Puts a discrepancy there, with one line of life. */
    protected UUID discrepancy(String kind, String state, UUID paymentId, String text) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into discrepancy values (?, ?, ?, ?, 1, 50000, ?, ?, ?, ?, null, now(), now(), 0, now())""")
                .param(id).param(kind).param(id.toString()).param(paymentId).param(state).param(text).param(text).param(text).update();
        jdbc.sql("insert into discrepancy_history (discrepancy_id, at, state, what) values (?, now(), ?, ?)")
                .param(id).param(state).param(text).update();
        return id;
    }
}
