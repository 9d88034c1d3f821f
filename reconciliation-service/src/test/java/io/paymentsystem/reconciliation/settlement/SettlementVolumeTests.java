package io.paymentsystem.reconciliation.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds that a file is matched in memory that does not grow with it. How many lines it has is said by {@code -Dsettlement.lines}, and
 * docs/settlement.md says how to run this with a million of them in little memory.
 */
class SettlementVolumeTests extends SettlementTest {

    private static final Logger log = LoggerFactory.getLogger(SettlementVolumeTests.class);

    private static final int LINES = Integer.getInteger("settlement.lines", 20_000);
    private static final int THOUSANDS = LINES / 1_000;

    /** All orders of {@link GeneratedSettlement} but those of the lines that our books are not to know of. */
    private static final String OURS = """
            (select number, md5('order ' || number)::uuid as payment_id, number % 1000 between 500 and 599 as refunded
               from generate_series(0, :lines - 1) as number
              where number % 1000 not in (0, 1, 4)) as ours
            """;

    private static final String PAYMENTS = """
            insert into payment_view (payment_id, course_id, student_id, amount, terms_decided, terms_at, status, status_rank, status_at,
                                      first_seen_at)
            select payment_id, 1, number, 50000, true, now(), 'FINAL_COMPLETED', 3, now(), now() from
            """ + OURS;

    private static final String EVENTS = """
            insert into payment_event (payment_id, event_id, topic, partition, record_offset, publisher, occurred_at, detail)
            select payment_id, gen_random_uuid(), topic, 0, number, 'a service', now(),
                   format('{"paymentId":"%s","courseId":1,"studentId":%s,"amount":50000,"result":"REFUNDED"}', payment_id, number)
              from (values (null, 'payment.requested'), (null, 'payment.count-updated'), (null, 'payment.processed'),
                           (false, 'payment.completed'), (true, 'pg.cancel-answered')) as said (of_refunded, topic)
              join
            """ + OURS + " on coalesce(refunded = of_refunded, true)";

    private static final String LIST = """
            insert into pg_transaction (transaction_key, order_id, kind, amount, at, listed_at)
            select md5('transaction ' || number),
                   (md5('order ' || case number % 1000 when 4 then number + 1 else number end)::uuid)::text,
                   case when number % 1000 between 500 and 599 then 'REFUND' else 'CAPTURE' end,
                   50000, timestamptz '2026-11-22T12:00:01+09:00', now()
              from generate_series(0, :lines - 1) as number
             where number % 1000 not in (0, 2, 6)
             union all
            select 'missing ' || number, 'order ' || number, 'CAPTURE', 50000, timestamptz '2026-11-22T12:00:00+09:00', now()
              from generate_series(1, :lines / 1000) as number
            """;

    @BeforeEach
    void seed() {
        List.of(PAYMENTS, EVENTS, LIST).forEach(seed -> jdbc.sql(seed).param("lines", LINES).update());
        jdbc.sql("analyze payment_view, payment_event, pg_transaction").update();
    }

    @AfterEach
    void forgetTheSeed() {
        List.of("payment_view", "payment_event").forEach(table ->
                jdbc.sql("delete from %s where payment_id in (select payment_id from ".formatted(table) + OURS + ")")
                        .param("lines", LINES).update());
    }

    @Test
    void matchesAFileOfAnySize() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/settlements/%s".formatted(port, DAY)))
                    .header("Content-Type", "text/csv").PUT(BodyPublishers.ofInputStream(() -> GeneratedSettlement.of(LINES))).build();
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(201);
            log.info("{} MiB of heap at most: {}", Runtime.getRuntime().maxMemory() >> 20, answer.body());
        }

        get("/settlements/{date}", DAY).expectBody()
                .jsonPath("$.lines").isEqualTo(LINES)
                .jsonPath("$.bad").isEqualTo(THOUSANDS)
                .jsonPath("$.matched").isEqualTo(LINES - 6 * THOUSANDS)
                .jsonPath("$.late").isEqualTo(0)
                .jsonPath("$.mismatches").isEqualTo(Map.of("DOUBLE", THOUSANDS, "FILE_ONLY", THOUSANDS, "NOT_IN_OUR_BOOKS", THOUSANDS,
                        "NOT_IN_THE_PGS_LIST", THOUSANDS, "AMOUNT_DIFFERS", THOUSANDS, "NOT_IN_THE_FILE", THOUSANDS));
    }
}
