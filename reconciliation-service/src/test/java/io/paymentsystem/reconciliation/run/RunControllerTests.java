package io.paymentsystem.reconciliation.run;

import static io.paymentsystem.contract.InquiryResult.NOT_TAKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.PgTransaction;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Runs, discrepancies and evidence by REST. */
class RunControllerTests extends RunTest {

    private static final String WORD = "{\"by\":\"kim\",\"reason\":\"paid back by hand\"}";

    private static final int MORE_THAN_THERE_ARE_CONNECTIONS = 15;

    @LocalServerPort int port;
    private RestTestClient http;

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @Test
    void startsARunAndShowsHowFarItIs() {
        UUID run = post("/reconciliations", "{\"ageLimit\":\"PT0S\"}");
        assertThat(post("/reconciliations", "")).as("one that waits is as good").isEqualTo(run);
        runToTheEnd(run);

        http.get().uri("/reconciliations/{id}", run).exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.state").isEqualTo("COMPLETED").jsonPath("$.cause").isEqualTo("OPERATOR").jsonPath("$.found").isEqualTo(0);
        http.get().uri("/reconciliations").exchange().expectBody().jsonPath("$[0].id").isEqualTo(run.toString());
    }

    @Test
    void exportsWhatARunFoundForASpreadsheet() {
        others.pgLists(new PgTransaction(UUID.randomUUID().toString(), "=1+1,\"x\"", PgTransaction.Kind.CAPTURE, 7, Instant.now().minus(LONG_AGO)));
        Run run = run();

        String csv = http.get().uri("/reconciliations/{id}/discrepancies.csv", run.id()).exchange()
                .expectStatus().isOk().expectHeader().contentTypeCompatibleWith("text/csv")
                .expectBody(String.class).returnResult().getResponseBody();

        assertThat(csv).startsWith("id,kind,state,subject,").endsWith("\r\n");
        assertThat(csv.lines()).hasSize(2).last().asString()
                .contains(",PG_ONLY,NEEDS_A_PERSON,\"'=1+1,\"\"x\"\"\",,,7,unknown,");
    }

    @Test
    void showsBothSidesOfAPayment() {
        say(LONG_AGO, said.requested(), said.countUpdated());
        others.pgSays(said.paymentId(), NOT_TAKEN, 0, 0);
        others.pgLists(new PgTransaction(UUID.randomUUID().toString(), said.paymentId().toString(), PgTransaction.Kind.CAPTURE, 50_000,
                Instant.now().minus(LONG_AGO)));
        run();

        http.get().uri("/payments/{id}/evidence", said.paymentId()).exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.ours.status").isEqualTo("COUNT_UPDATED")
                .jsonPath("$.pg[0].result").isEqualTo("NOT_TAKEN")
                .jsonPath("$.listed[0].amount").isEqualTo(50_000)
                .jsonPath("$.discrepancies[0].discrepancy.kind").isEqualTo("HELD_TOO_LONG")
                .jsonPath("$.discrepancies[0].history[1].what").value(String.class, what -> assertThat(what).startsWith("repair 1 is sent"));
    }

    @Test
    void keepsNoConnectionToTheDatabaseAfterItsAnswer() {
        say(LONG_AGO, said.requested());
        for (int i = 0; i < MORE_THAN_THERE_ARE_CONNECTIONS; i++) {
            http.get().uri("/payments/{id}/evidence", said.paymentId()).exchange().expectStatus().isOk();
        }
    }

    @Test
    void takesAPersonsWordThatItIsSettled() {
        others.pgLists(new PgTransaction(UUID.randomUUID().toString(), "unknown", PgTransaction.Kind.CAPTURE, 7, Instant.now().minus(LONG_AGO)));
        run();
        UUID id = jdbc.sql("select id from discrepancy").query(UUID.class).single();
        http.post().uri("/discrepancies/{id}/repair", id).contentType(MediaType.APPLICATION_JSON).body(WORD).exchange()
                .expectStatus().isEqualTo(409).expectBody().jsonPath("$.detail").value(String.class, detail -> assertThat(detail).contains("settle it"));

        http.post().uri("/discrepancies/{id}/settle", id).contentType(MediaType.APPLICATION_JSON).body(WORD).exchange()
                .expectStatus().isOk().expectBody().jsonPath("$.history[2].what").isEqualTo("settled, says kim: paid back by hand");
        http.post().uri("/discrepancies/{id}/settle", id).contentType(MediaType.APPLICATION_JSON).body(WORD).exchange()
                .expectStatus().isEqualTo(409);

        assertThat(run().found()).isZero();
        http.get().uri("/discrepancies?state=SETTLED&kind=PG_ONLY").exchange().expectBody().jsonPath("$.length()").isEqualTo(1);
        http.get().uri("/discrepancies?state=FOUND").exchange().expectBody().jsonPath("$.length()").isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "GET  | /discrepancies?limit=0 | | 400 | limit must be from 1 to 1000, but is 0",
        "GET  | /discrepancies?kind=NO | | 400 | kind cannot be 'NO'",
        "GET  | /discrepancies/42 | | 400 | id must be a UUID, but is '42'",
        "GET  | /discrepancies/01936f2e-7b1c-7cc0-8a4e-3f1b2c4d5e6f | | 404 | there is no discrepancy",
        "GET  | /reconciliations/01936f2e-7b1c-7cc0-8a4e-3f1b2c4d5e6f | | 404 | there is no run",
        "GET  | /reconciliations/01936f2e-7b1c-7cc0-8a4e-3f1b2c4d5e6f/discrepancies.csv | | 404 | there is no run",
        "GET  | /payments/01936f2e-7b1c-7cc0-8a4e-3f1b2c4d5e6f/evidence | | 404 | neither we nor the PG",
        "POST | /reconciliations | {'ageLimit':'PT-1S'} | 400 | ageLimit must not be negative",
        "POST | /reconciliations | {'ageLimit':'long'} | 400 | cannot be parsed to a Duration",
        "POST | /discrepancies/01936f2e-7b1c-7cc0-8a4e-3f1b2c4d5e6f/settle | {'by':' '} | 400 | by and reason must be given",
    })
    void saysWhatIsWrongWithARequest(String method, String uri, String body, int status, String detail) {
        var request = http.method(HttpMethod.valueOf(method)).uri(uri);
        (body == null ? request : request.contentType(MediaType.APPLICATION_JSON).body(body.replace('\'', '"'))).exchange()
                .expectStatus().isEqualTo(status)
                .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody().jsonPath("$.detail").value(String.class, said -> assertThat(said).contains(detail));
    }

    private UUID post(String uri, String body) {
        var answer = http.post().uri(uri).contentType(MediaType.APPLICATION_JSON).body(body).exchange()
                .expectStatus().isAccepted().expectBody(Run.class).returnResult();
        Run run = answer.getResponseBody();
        assertThat(answer.getResponseHeaders().getLocation()).hasToString("/reconciliations/" + run.id());
        return run.id();
    }
}
