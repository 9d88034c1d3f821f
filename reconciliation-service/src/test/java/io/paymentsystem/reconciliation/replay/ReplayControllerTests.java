package io.paymentsystem.reconciliation.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.EventHeaders;
import io.paymentsystem.contract.Topic;
import io.paymentsystem.messaging.replay.Place;
import io.paymentsystem.reconciliation.view.Said;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The desk by REST. */
class ReplayControllerTests extends ReplayTest {

    @LocalServerPort int port;

    private final Said payment = new Said(UUID.randomUUID());
    private RestTestClient http;

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @Test
    void listsWhatRestsByAnythingThatIsKnownOfIt() throws Exception {
        Place place = finalCompensationDies(payment);

        for (String filter : new String[] {"topic=compensation.final", "topic=compensation.final-dlt&reason=NOT GIVE", "courseId=1",
            "from=2026-01-01T00:00:00Z&to=2100-01-01T00:00:00Z", "state=OPEN", "state=all"}) {
            http.get().uri("/dead-letters?paymentId={id}&" + filter, payment.paymentId()).exchange().expectStatus().isOk().expectBody()
                    .jsonPath("$.records.length()").isEqualTo(1)
                    .jsonPath("$.records[0].id").isEqualTo(place.toString())
                    .jsonPath("$.records[0].original").isEqualTo("compensation.final")
                    .jsonPath("$.records[0].amount").isEqualTo(50_000)
                    .jsonPath("$.records[0].attempts").isEqualTo(3)
                    .jsonPath("$.records[0].state").isEqualTo("OPEN")
                    .jsonPath("$.next").isEmpty()
                    .jsonPath("$.counts[?(@.topic=='compensation.final-dlt')].open").isNotEmpty();
        }
        http.get().uri("/dead-letters?paymentId={id}&courseId=2", payment.paymentId()).exchange().expectBody()
                .jsonPath("$.records").isEmpty();
    }

    @Test
    void leafsThroughPages() throws Exception {
        Place first = dies(payment.last());
        Place second = dies(payment.last());

        http.get().uri("/dead-letters?paymentId={id}&limit=1", payment.paymentId()).exchange().expectBody()
                .jsonPath("$.records[0].id").isEqualTo(second.toString()).jsonPath("$.next").isEqualTo(second.toString());
        http.get().uri("/dead-letters?paymentId={id}&limit=1&after={after}", payment.paymentId(), second).exchange().expectBody()
                .jsonPath("$.records[0].id").isEqualTo(first.toString());
    }

    @Test
    void showsOneWithItsPaymentBesideIt() throws Exception {
        view(payment.requested());
        Place place = dies(Topic.PAYMENT_REQUESTED, "{\"paymentId\":\"%s\",\"paymentKey\":\"tgen_secret\",\"note\":\"<script>\"}"
                .formatted(payment.paymentId()), Map.of("kafka_exception-stacktrace", "at Here", "note", "<b>"));

        http.get().uri("/dead-letters/" + place).exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.id").isEqualTo(place.toString())
                .jsonPath("$.value").value(String.class, value -> assertThat(value).contains("***", "<script>").doesNotContain("secret"))
                .jsonPath("$.headers[?(@.name=='note')].value").isEqualTo("<b>")
                .jsonPath("$.stackTrace").isEqualTo("at Here")
                .jsonPath("$.payment.status").isEqualTo("CREATED")
                .jsonPath("$.audit").isEmpty();
    }

    @Test
    void keepsAndShowsWhateverRests() throws Exception {
        var nothing = new ProducerRecord<byte[], byte[]>(Topic.SEATS_HOLDERS_REQUESTED.deadLetterTopicName(), 0, null, null);
        nothing.headers().add("null", null).add("bytes", new byte[] {0, (byte) 0xfe}).add("", new byte[0]);
        var place = new Place(nothing.topic(), 0, kafka.send(nothing).get().getRecordMetadata().offset());
        scenario.eventually(() -> assertThat(state(place)).isEqualTo("OPEN"));

        http.get().uri("/dead-letters/" + place).exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.value").isEmpty().jsonPath("$.reason").isEqualTo("no reason given")
                .jsonPath("$.headers[?(@.name=='bytes')].value").isEqualTo("00fe");
        assertThat(verdicts(dryRun(place))).singleElement().asString().startsWith("UNKNOWN: it cannot be read");
    }

    @Test
    void isNotHeldUpByARecordThatTheDatabaseWouldNotTake() throws Exception {
        String halves = "\uD83D\uDE00".repeat(20_000);
        var hostile = new ProducerRecord<>(Topic.SEATS_CORRECTED.deadLetterTopicName(), 0, 0L, utf8("\0" + halves), utf8("x" + halves));
        hostile.headers().add(EventHeaders.DEAD_LETTER_REASON, utf8("\0" + halves)).add(EventHeaders.DEAD_LETTER_ATTEMPTS, utf8("999999999999"))
                .add(EventHeaders.REPLAY_OF, utf8(halves)).add(EventHeaders.REPLAY_COUNT, utf8("-1"))
                .add(EventHeaders.DEAD_LETTER_ORIGINAL_BYTES, utf8("many")).add("kafka_exception-cause-fqcn", utf8(halves))
                .add("\0" + halves, new byte[100_000]);
        long offset = kafka.send(hostile).get().getRecordMetadata().offset();

        scenario.eventually(() -> assertThat(state(new Place(hostile.topic(), 0, offset))).isEqualTo("OPEN"));
    }

    @Test
    void ordersAReplayAndTellsHowItWent() throws Exception {
        Place place = finalCompensationDies(payment);

        String location = http.post().uri("/dead-letters/replays").contentType(MediaType.APPLICATION_JSON)
                .body("{\"dryRun\":false,\"by\":\"ann\",\"select\":{\"ids\":[\"%s\"]}}".formatted(place)).exchange()
                .expectStatus().isAccepted().expectBody().jsonPath("$.records").isEqualTo(1).jsonPath("$.ratePerSecond").isEqualTo(50)
                .returnResult().getResponseHeaders().getFirst("Location");

        scenario.eventually(() -> http.get().uri(location).exchange().expectBody()
                .jsonPath("$.state").isEqualTo("COMPLETED").jsonPath("$.verdicts['SAFE']").isEqualTo(1)
                .jsonPath("$.verdicts['ALREADY-DONE']").isEqualTo(0).jsonPath("$.replayed").isEqualTo(1));
        http.get().uri(location + "/records?verdict=SAFE").exchange().expectBody()
                .jsonPath("$[0].id").isEqualTo(place.toString()).jsonPath("$[0].state").isEqualTo("REPLAYED");
        http.get().uri("/dead-letters/audit?limit=1000").exchange().expectBody()
                .jsonPath("$[?(@.deadLetter=='%s')].by".formatted(place)).isEqualTo("ann")
                .jsonPath("$[?(@.deadLetter=='%s')].verdict".formatted(place)).isEqualTo("SAFE");
        http.get().uri("/dead-letters/" + place).exchange().expectBody().jsonPath("$.audit[0].original").isEqualTo("compensation.final");
        http.post().uri(location + "/stop").contentType(MediaType.APPLICATION_JSON).body("{\"by\":\"ann\"}").exchange()
                .expectStatus().isEqualTo(409);
        http.get().uri("/dead-letters/replays").exchange().expectBody().jsonPath("$[?(@.by=='ann')]").isNotEmpty();
    }

    @Test
    void leafsThroughTheAudit() throws Exception {
        Place one = finalCompensationDies(payment);
        Place other = dies(payment.last());
        replay(one);
        replay(other);

        http.get().uri("/dead-letters/audit?limit=1&after=" + other).exchange().expectBody()
                .jsonPath("$[0].deadLetter").isEqualTo(one.toString());
    }

    @Test
    void showsWhatBecameOfTheRecordBefore() throws Exception {
        Place first = finalCompensationDies(payment);
        replay(first);
        Place second = dies(Topic.COMPENSATION_FINAL, "{}", Map.of(EventHeaders.REPLAY_COUNT, "1", EventHeaders.REPLAY_OF, first.toString()));

        http.get().uri("/dead-letters/" + second).exchange().expectBody()
                .jsonPath("$.audit[0].deadLetter").isEqualTo(first.toString())
                .jsonPath("$.audit[0].result").isEqualTo("DEAD AGAIN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /dead-letters?limit=0                       |                          | 400 | limit must be from 1 to 1000
            GET  | /dead-letters?from=yesterday                |                          | 400 | from
            GET  | /dead-letters?state=fine                    |                          | 400 | state must be one of [OPEN, PARKED
            GET  | /dead-letters/payment.requested-dlt/0/99999 |                          | 404 | there is no dead letter
            GET  | /dead-letters/payment.requested/0/1         |                          | 404 | there is no dead letter
            POST | /dead-letters/replays                       | {}                       | 400 | by must be given
            POST | /dead-letters/replays                       | {"by":"ann","override":["UNSAFE"]}                 | 400 | reason must be given
            POST | /dead-letters/replays                       | {"by":"ann","override":["FINE"],"reason":"why"}    | 400 | a verdict is SAFE
            POST | /dead-letters/replays                       | {"by":"ann","ratePerSecond":0}                     | 400 | ratePerSecond must be from 1
            POST | /dead-letters/replays                       | {"by":"ann","select":{"ids":["elsewhere/0/1"]}}    | 400 | is not the id of a dead letter
            POST | /dead-letters/replays                       | {"by":"ann","select":{"ids":["payment.requested-dlt/0/99999"]}} | 400 | there is no dead letter
            POST | /dead-letters/replays                       | {"by":"ann","select":{"replay":"01936f2e-7b1c-7cc0-8a4e-3f1b2c4d5e6f"}} | 400 | there is no replay
            POST | /dead-letters/replays                       | not json                 | 400 | JSON
            GET  | /dead-letters/replays/01936f2e-7b1c-7cc0-8a4e-3f1b2c4d5e6f | | 404 | there is no replay
            POST | /dead-letters/replays/01936f2e-7b1c-7cc0-8a4e-3f1b2c4d5e6f/stop | {"by":"ann"} | 404 | there is no replay
            GET  | /dead-letters/audit?limit=1001              |                          | 400 | limit must be from 1 to 1000
            """)
    void saysWhatIsWrongWithARequest(String method, String uri, String body, int status, String detail) {
        var request = http.method(HttpMethod.valueOf(method)).uri(uri);
        var answered = (body == null ? request : request.contentType(MediaType.APPLICATION_JSON).body(body)).exchange();

        answered.expectStatus().isEqualTo(status).expectBody()
                .jsonPath("$.detail").value(String.class, said -> assertThat(said).containsIgnoringCase(detail));
    }
}
