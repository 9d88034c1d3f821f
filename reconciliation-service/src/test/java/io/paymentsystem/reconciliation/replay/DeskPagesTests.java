package io.paymentsystem.reconciliation.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.InquiryResult;
import io.paymentsystem.contract.Topic;
import io.paymentsystem.messaging.replay.Place;
import io.paymentsystem.reconciliation.view.Said;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;

/** The desk's pages, as a browser asks for them. */
class DeskPagesTests extends ReplayTest {

    @LocalServerPort int port;

    private final Said payment = new Said(UUID.randomUUID());
    private RestTestClient http;

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @Test
    void leadFromTheListOverADryRunToTheReplayAndItsEnd() throws Exception {
        Place place = finalCompensationDies(payment);

        assertThat(page("/dead-letters?paymentId=" + payment.paymentId())).contains(place.toString(), "50,000 won", "OPEN");
        URI dryRun = post("/console/dead-letters/replays", "id", place.toString(), "by", "ann");
        scenario.eventually(() -> assertThat(page(dryRun.getPath())).contains("COMPLETED", "it is given back, then the seat", "Replay 1 that are SAFE"));
        assertThat(page("/dead-letters/" + place)).contains("OPEN", "Nothing was replayed.");

        URI replay = post("/console/dead-letters/replays", "replay", dryRun.getPath().substring(dryRun.getPath().lastIndexOf('/') + 1),
                "real", "true", "by", "ann", "reason", "", "ratePerSecond", "50");
        scenario.eventually(() -> assertThat(page(replay.getPath())).contains("COMPLETED", "REPLAYED"));
        assertThat(page("/console" + replay.getPath() + "/progress?verdict=&after=")).contains(place.toString()).doesNotContain("<html");
        assertThat(page("/audit")).contains(place.toString(), "ann");
        assertThat(page("/dead-letters/" + place)).contains("REPLAYED", "What was done about it").doesNotContain("Nothing was replayed.");
        assertThat(page("/dead-letters/replays")).contains(replay.getPath());
    }

    @Test
    void takeAllThatFitAndOverrideWithAReason() throws Exception {
        Place place = finalCompensationDies(payment);
        others.pgSays(payment.paymentId(), InquiryResult.NOT_TAKEN, 0, 0);

        URI dryRun = post("/console/dead-letters/replays", "all", "true", "paymentId", payment.paymentId().toString(), "by", "ann");
        scenario.eventually(() -> assertThat(page(dryRun.getPath())).contains("COMPLETED", "contradict each other"));
        String id = dryRun.getPath().substring(dryRun.getPath().lastIndexOf('/') + 1);
        assertThat(refused("/console/dead-letters/replays", "replay", id, "real", "true", "by", "ann", "override", "UNSAFE", "reason", " "))
                .contains("reason must be given");
        URI replay = post("/console/dead-letters/replays", "replay", id, "real", "true", "by", "ann", "override", "UNSAFE", "reason", "asked the PG");
        scenario.eventually(() -> assertThat(page(replay.getPath())).contains("COMPLETED", "asked the PG", "REPLAYED"));
        scenario.eventually(() -> assertThat(replaysOf(place)).hasSize(1));
    }

    @Test
    void nameWhoHasStoppedAReplay() throws Exception {
        others.areSilent(true);
        Place place = finalCompensationDies(payment);
        URI dryRun = post("/console/dead-letters/replays", "id", place.toString(), "by", "ann");

        post("/console" + dryRun.getPath() + "/stop", "by", "bob");

        assertThat(page(dryRun.getPath())).contains("STOPPED", "Stopped by", "bob");
    }

    @Test
    void sayWhatIsWrongWithWhatWasTyped() {
        assertThat(refused("/console/dead-letters/replays", "by", "ann")).contains("Tick the dead letters");
        assertThat(refused("/console/dead-letters/replays", "id", "x", "by", "ann")).contains("is not the id of a dead letter");
        http.get().uri("/dead-letters?courseId=many").accept(MediaType.TEXT_HTML).exchange().expectStatus().isBadRequest()
                .expectBody(String.class).value(page -> assertThat(page).contains("The course cannot be &#39;many&#39;"));
        http.get().uri("/dead-letters/payment.requested-dlt/0/99999").accept(MediaType.TEXT_HTML).exchange().expectStatus().isNotFound();
        http.get().uri("/dead-letters/replays/" + UUID.randomUUID()).accept(MediaType.TEXT_HTML).exchange().expectStatus().isNotFound();
    }

    @Test
    void showAnythingAsText() throws Exception {
        String hostile = "<script>alert('x')</script>";
        Place place = dies(Topic.PAYMENT_REQUESTED, "{\"note\":\"" + hostile + "\"", Map.of(
                "dead-letter-reason", hostile, "<b>name</b>", hostile, "kafka_exception-stacktrace", hostile,
                "kafka_exception-cause-fqcn", hostile));
        URI dryRun = post("/console/dead-letters/replays", "id", place.toString(), "by", hostile);
        scenario.eventually(() -> assertThat(page(dryRun.getPath())).contains("COMPLETED"));

        for (String path : new String[] {"/dead-letters", "/dead-letters/" + place, "/dead-letters/replays", dryRun.getPath(), "/audit", "/",
            "/dead-letters?because=" + "%3Cscript%3E", "/dead-letters?topic=%3Cscript%3E"}) {
            assertThat(page(path)).as(path).doesNotContain("<script>alert", "<b>name");
        }
        assertThat(page("/dead-letters/" + place)).contains("&lt;script&gt;alert");
    }

    @Test
    void showWhateverRests() throws Exception {
        var nothing = new ProducerRecord<byte[], byte[]>(Topic.SEATS_HOLDERS_REQUESTED.deadLetterTopicName(), 0, null, null);
        nothing.headers().add("null", null).add("bytes", new byte[] {0, (byte) 0xfe});
        var place = new Place(nothing.topic(), 0, kafka.send(nothing).get().getRecordMetadata().offset());
        scenario.eventually(() -> assertThat(state(place)).isEqualTo("OPEN"));

        assertThat(page("/dead-letters/" + place)).contains("It has no value.", "no reason given", "00fe");
        assertThat(page("/dead-letters?topic=" + nothing.topic())).contains(place.toString());
    }

    private String page(String path) {
        return http.get().uri(URI.create("http://localhost:" + port + path)).accept(MediaType.TEXT_HTML).exchange()
                .expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }

    /** Sends a form and returns where it leads. */
    private URI post(String path, String... fields) {
        return http.post().uri(path).accept(MediaType.TEXT_HTML).contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form(fields))
                .exchange().expectStatus().is3xxRedirection().returnResult(Void.class).getResponseHeaders().getLocation();
    }

    private String refused(String path, String... fields) {
        return http.post().uri(path).accept(MediaType.TEXT_HTML).contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form(fields))
                .exchange().expectStatus().isBadRequest().expectBody(String.class).returnResult().getResponseBody();
    }

    private static LinkedMultiValueMap<String, String> form(String... fields) {
        var form = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i], fields[i + 1]);
        }
        return form;
    }
}
