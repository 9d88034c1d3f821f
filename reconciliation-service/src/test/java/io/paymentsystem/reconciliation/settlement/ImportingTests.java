package io.paymentsystem.reconciliation.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.testsupport.Scenario;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Files on their way in: the same again, in place of each other, broken off, and wrong. */
class ImportingTests extends SettlementTest {

    private static final int LINES_FOR_TWO_CHUNKS = 20_000;

    @Autowired Scenario scenario;
    @Autowired SettlementSettings settings;

    @Test
    void saysWhatCameOfAFile() {
        UUID payment = taken(50_000);

        put(DAY, capture("C1", payment, 50_000, NOON), capture("C2", "o", 1, "2026-11-21T12:00:00+09:00"), "C3").expectStatus().isCreated()
                .expectBody()
                .jsonPath("$.date").isEqualTo("2026-11-22")
                .jsonPath("$.lines").isEqualTo(3)
                .jsonPath("$.bad").isEqualTo(1)
                .jsonPath("$.matched").isEqualTo(1)
                .jsonPath("$.late").isEqualTo(1)
                .jsonPath("$.mismatches").isEqualTo(Map.of("DOUBLE", 0, "FILE_ONLY", 1, "NOT_IN_OUR_BOOKS", 0, "NOT_IN_THE_PGS_LIST", 0,
                        "AMOUNT_DIFFERS", 0, "NOT_IN_THE_FILE", 0))
                .jsonPath("$.seconds").isNumber()
                .jsonPath("$.importedAt").isNotEmpty();
        get("/settlements").expectBody().jsonPath("$.items.length()").isEqualTo(1).jsonPath("$.items[0].lines").isEqualTo(3);
        get("/settlements/{date}", DAY).expectBody().jsonPath("$.lines").isEqualTo(3);
        assertThat(count("settlement_staging")).isZero();
    }

    @Test
    void isNotChangedByTheSameFileAgain() {
        UUID payment = taken(50_000);
        String[] file = {capture("C1", payment, 50_000, NOON), capture("C2", "o", 1, NOON), "C3"};
        put(DAY, file).expectStatus().isCreated();
        List<Map<String, Object>> before = everything();

        put(DAY, file).expectStatus().isOk();

        assertThat(before).hasSize(5);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void putsAFileInThePlaceOfTheOneBefore() {
        put(DAY.minusDays(1), capture("A", "o", 1, NOON));
        put(DAY, capture("B", "p", 1, NOON), "bad");

        put(DAY, capture("C", "q", 1, NOON)).expectStatus().isOk().expectBody()
                .jsonPath("$.lines").isEqualTo(1).jsonPath("$.bad").isEqualTo(0);

        assertThat(keys()).containsExactly("A", "C");
        get("/settlements/{date}/bad-lines", DAY).expectBody().jsonPath("$.items.length()").isEqualTo(0);
        get("/settlements/{date}/mismatches", DAY).expectBody().jsonPath("$.items[*].transactionKey").isEqualTo(List.of("C"));
    }

    @Test
    void takesOneOfTwoFilesThatComeAtATimeAsAWhole() throws Exception {
        String one = file("A", LINES_FOR_TWO_CHUNKS);
        String other = file("B", LINES_FOR_TWO_CHUNKS);

        try (var clients = Executors.newFixedThreadPool(2)) {
            clients.invokeAll(List.<Callable<ResponseSpec>>of(() -> putFile(DAY, one), () -> putFile(DAY, other)))
                    .forEach(answer -> answer.resultNow().expectStatus().is2xxSuccessful());
        }

        assertThat(keys()).hasSize(LINES_FOR_TWO_CHUNKS).extracting(key -> key.charAt(0)).containsOnly(keys().getFirst().charAt(0));
        assertThat(count("settlement_mismatch")).isEqualTo(LINES_FOR_TWO_CHUNKS);
    }

    @Test
    void leavesWhatWasThereWhenTheClientGoesAwayHalfWay() throws IOException {
        String part = file("T", LINES_FOR_TWO_CHUNKS);

        leavesWhatWasThereAfter("Content-Length: %d\r\n\r\n%s".formatted(part.length() + 1, part));
    }

    @Test
    void leavesWhatWasThereWhenTheClientGoesAwayBetweenTwoPartsThatLookLikeAWhole() throws IOException {
        String part = file("T", LINES_FOR_TWO_CHUNKS);

        leavesWhatWasThereAfter("Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n".formatted(part.length(), part));
    }

    private void leavesWhatWasThereAfter(String brokenOff) throws IOException {
        put(DAY, capture("A", "o", 1, NOON));
        List<Map<String, Object>> before = everything();

        try (var client = new Socket("localhost", port)) {
            send(client, brokenOff);
            scenario.eventually(() -> assertThat(count("settlement_staging")).isPositive());
        }

        scenario.eventually(() -> assertThat(count("settlement_staging")).isZero());
        assertThat(everything()).isEqualTo(before);
        put(DAY, capture("B", "o", 1, NOON)).expectStatus().isOk();
    }

    @Test
    void refusesAnUploadOfWhichTheDatabaseHasLostLines() throws IOException {
        try (var client = new Socket("localhost", port)) {
            String part = file("T", LINES_FOR_TWO_CHUNKS);
            send(client, "Connection: close\r\nContent-Length: %d\r\n\r\n%s".formatted(part.length() + 1, part));
            scenario.eventually(() -> assertThat(count("settlement_staging")).isPositive());
            jdbc.sql("truncate settlement_staging").update();
            client.getOutputStream().write('\n');

            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("503", "lines were lost on the way, upload the file again");
        }
        get("/settlements/{date}", DAY).expectStatus().isNotFound();
    }

    @Test
    void refusesMoreUploadsAtATimeThanItHasMemoryFor() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < settings.uploadsMax(); i++) {
                slow.add(new Socket("localhost", port));
                send(slow.getLast(), "Content-Length: 10000\r\n\r\n");
            }
            scenario.eventually(() -> put(DAY).expectStatus().isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                    .expectBody().jsonPath("$.detail").isEqualTo("4 files are being uploaded, which is as many as may be at a time"));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        scenario.eventually(() -> put(DAY).expectStatus().is2xxSuccessful());
    }

    @Test
    void removesWhatACrashHasLeftBehindOnceItIsOld() {
        jdbc.sql("""
                insert into settlement_staging (
                       upload_id, line, transaction_key, order_id, kind, amount, transaction_at, settled_on, fee, staged_at)
                select gen_random_uuid(), 2, key, 'o', 'CAPTURE', 1, now(), now(), 0, now() - age::interval
                  from (values ('old', '25 hours'), ('young', '23 hours')) as left_behind (key, age)
                """).update();

        put(DAY, capture("A", "o", 1, NOON)).expectStatus().isCreated();

        assertThat(jdbc.sql("select transaction_key from settlement_staging").query(String.class).list()).containsExactly("young");
    }

    @Test
    void reportsBadLinesByTheirNumbersAndSkipsThem() {
        put(DAY, capture("A", "o", 1, NOON), "\"", "", capture("A", "o", 2, NOON), capture("B", "p", 0, NOON), capture("B", "p", 1, NOON))
                .expectBody().jsonPath("$.lines").isEqualTo(5).jsonPath("$.bad").isEqualTo(3);

        get("/settlements/{date}/bad-lines", DAY).expectBody()
                .jsonPath("$.items[*].line").isEqualTo(List.of(3, 5, 6))
                .jsonPath("$.items[*].reason").isEqualTo(List.of("a quote is not closed",
                        "its transactionKey stands on line 2 already", "amount must be whole won, 1 or more, but is '0'"));
        assertThat(keys()).containsExactly("A", "B");
    }

    @Test
    void keepsTheFirstOfManyBadLinesAndCountsAll() {
        String[] bad = IntStream.range(0, 1_500).mapToObj(i -> i % 2 == 0 ? "bad" : capture("A", "o", 1, NOON)).toArray(String[]::new);

        put(DAY, bad).expectBody().jsonPath("$.lines").isEqualTo(1_500).jsonPath("$.bad").isEqualTo(1_499);

        assertThat(count("settlement_bad_line")).isEqualTo(1_000);
    }

    @Test
    void takesNamesForWhatTheyAreAndNothingElse() {
        put(DAY, capture("\"\\N\"", "\\t\\\\'; drop table settlement; --", 1, NOON), capture("결제", "\"a,\"\"b\"\"\"", 1, NOON))
                .expectBody().jsonPath("$.mismatches.FILE_ONLY").isEqualTo(2);

        assertThat(jdbc.sql("select transaction_key, order_id from settlement_line order by line").query().listOfRows()).isEqualTo(List.of(
                Map.of("transaction_key", "\\N", "order_id", "\\t\\\\'; drop table settlement; --"),
                Map.of("transaction_key", "결제", "order_id", "a,\"b\"")));
    }

    @Test
    void pagesThroughLists() {
        put(DAY, "x", "y", capture("A", "o", 1, NOON), "z", capture("B", "p", 1, NOON), capture("C", "q", 1, NOON));
        put(DAY.minusDays(1));
        put(DAY.minusDays(2));

        get("/settlements?limit=2").expectBody().jsonPath("$.items[*].date").isEqualTo(List.of("2026-11-22", "2026-11-21"))
                .jsonPath("$.next").isEqualTo("2026-11-21");
        get("/settlements?after=2026-11-21&limit=2").expectBody().jsonPath("$.items[*].date").isEqualTo(List.of("2026-11-20"))
                .jsonPath("$.next").isEqualTo(null);
        get("/settlements/{date}/bad-lines?limit=2", DAY).expectBody().jsonPath("$.items[*].line").isEqualTo(List.of(2, 3))
                .jsonPath("$.next").isEqualTo("3");
        get("/settlements/{date}/bad-lines?after=3", DAY).expectBody().jsonPath("$.items[*].line").isEqualTo(List.of(5));
        get("/settlements/{date}/mismatches?limit=2", DAY).expectBody().jsonPath("$.items[*].transactionKey").isEqualTo(List.of("A", "B"))
                .jsonPath("$.next").isEqualTo("B");
        get("/settlements/{date}/mismatches?after=B", DAY).expectBody().jsonPath("$.items[*].transactionKey").isEqualTo(List.of("C"));
        get("/settlements/{date}/mismatches?kind=DOUBLE", DAY).expectBody().jsonPath("$.items.length()").isEqualTo(0);
    }

    @Test
    void answersWhatItRefusesWithAProblem() {
        putFile(DAY, "").expectStatus().isBadRequest().expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody().jsonPath("$.detail").isEqualTo("the file is empty");
        putFile(DAY, "orderId,kind\n").expectStatus().isBadRequest().expectBody().jsonPath("$.detail")
                .isEqualTo("the header line lacks transactionKey, amount, transactionAt, settledOn, fee");
        putFile(DAY, "\"").expectStatus().isBadRequest().expectBody().jsonPath("$.detail")
                .isEqualTo("the header line: a quote is not closed");
        http.put().uri("/settlements/{date}", DAY).contentType(MediaType.APPLICATION_JSON).body("{}").exchange()
                .expectStatus().isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
        problem("/settlements/yesterday", HttpStatus.BAD_REQUEST, "date cannot be 'yesterday'");
        problem("/settlements/2026-02-30", HttpStatus.BAD_REQUEST, "date cannot be '2026-02-30'");
        problem("/settlements/2026-11-22", HttpStatus.NOT_FOUND, "no settlement of 2026-11-22 was imported");
        problem("/settlements/2026-11-22/bad-lines", HttpStatus.NOT_FOUND, "no settlement of 2026-11-22 was imported");
        problem("/settlements/2026-11-22/mismatches", HttpStatus.NOT_FOUND, "no settlement of 2026-11-22 was imported");
        put(DAY);
        problem("/settlements/2026-11-22/bad-lines?limit=1001", HttpStatus.BAD_REQUEST, "limit must be from 1 to 1000, but is 1001");
        problem("/settlements/2026-11-22/mismatches?limit=0", HttpStatus.BAD_REQUEST, "limit must be from 1 to 1000, but is 0");
        problem("/settlements/2026-11-22/mismatches?kind=ODD", HttpStatus.BAD_REQUEST, "kind cannot be 'ODD'");
    }

    /** A request from its last header on. */
    private static void send(Socket client, String rest) throws IOException {
        String request = "PUT /settlements/%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n%s".formatted(DAY, rest);
        client.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    private void problem(String uri, HttpStatus status, String detail) {
        get(uri).expectStatus().isEqualTo(status).expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody().jsonPath("$.detail").isEqualTo(detail);
    }

    private static String file(String keys, int lines) {
        return IntStream.range(0, lines).mapToObj(i -> capture(keys + i, "order" + i, 1, NOON))
                .collect(Collectors.joining("\n", HEADER + "\n", ""));
    }

    private List<String> keys() {
        return jdbc.sql("select transaction_key from settlement_line order by 1").query(String.class).list();
    }

    /** All rows but the time of the import and how long it took. */
    private List<Map<String, Object>> everything() {
        return jdbc.sql("""
                select 'settlement' as what, date, concat_ws(' ', lines, bad, matched, late) as row from settlement
                 union all select 'line', date, line::text from settlement_line as line
                 union all select 'bad', date, line::text from settlement_bad_line as line
                 union all select 'mismatch', date, line::text from settlement_mismatch as line
                 order by 1, 2, 3
                """).query().listOfRows();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
