package io.paymentsystem.reconciliation.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long pages take where there are many payments. For a million, which is what the console promises to be quick with, run it with
 * {@code -Dconsole.volume=1000000}.
 */
class VolumeTests extends ConsoleTest {

    private static final int PAYMENTS = Integer.getInteger("console.volume", 100_000);
    private static final int DEAD = Integer.getInteger("console.dead-letters", 5_000);
    private static final Duration LIMIT = Duration.ofMillis(200);

    private static final Logger log = LoggerFactory.getLogger(VolumeTests.class);

    @Test
    void pagesAreQuick() {
        fill();
        UUID middle = jdbc.sql("select payment_id from payment_view order by first_seen_at offset ? limit 1").param(PAYMENTS / 2)
                .query(UUID.class).single();
        scenario.eventually(() -> assertThat(shown("/")).contains("%,d".formatted(PAYMENTS)));

        Map<String, Duration> took = new LinkedHashMap<>();
        for (String path : List.of(
                "/", "/console/overview", "/payments", "/payments?after=" + middle, "/payments?courseId=7", "/payments?studentId=77",
                "/payments?status=FINAL_COMPLETED", "/payments?status=REJECTED", "/payments?status=CANCELLATION_FAILED",
                "/payments?status=COUNT_UPDATED",
                "/payments?courseId=7&status=REJECTED", "/payments?courseId=7&status=CANCELLATION_FAILED",
                "/payments?status=CREATED&to=2020-01-01T00:00",
                "/payments?status=FINAL_COMPLETED&after=" + middle, "/payments/" + middle, "/discrepancies", "/reconciliations")) {
            took.put(path, usual(path));
        }
        took.forEach((path, duration) -> log.info("{} payments: {} ms for {}", PAYMENTS, duration.toMillis(), path));
        assertThat(took).allSatisfy((path, duration) -> assertThat(duration).as(path).isLessThan(LIMIT));
    }

    @Test
    void theDeskIsQuick() {
        fillTheDesk();
        try {
            Map<String, Duration> took = new LinkedHashMap<>();
            for (String path : List.of("/dead-letters", "/dead-letters?state=ALL", "/dead-letters?state=PARKED", "/dead-letters?courseId=7",
                    "/dead-letters?topic=compensation.final-dlt&state=PARKED", "/dead-letters?because=nothing+like+it",
                    "/dead-letters?after=compensation.final-dlt/9/" + DEAD / 2, "/dead-letters/compensation.final-dlt/9/7",
                    "/dead-letters/replays", "/audit")) {
                took.put(path, usual(path));
            }
            took.forEach((path, duration) -> log.info("{} dead letters: {} ms for {}", DEAD, duration.toMillis(), path));
            assertThat(took).allSatisfy((path, duration) -> assertThat(duration).as(path).isLessThan(LIMIT));
        } finally {
            jdbc.sql("delete from dead_letter where place like 'compensation.final-dlt/9/%'").update();
        }
    }

    private void fillTheDesk() {
        jdbc.sql("""
                insert into dead_letter
                select 'compensation.final-dlt/9/' || i, 'compensation.final-dlt', now() - i * interval '1 s', md5(i::text)::uuid, i % 100, 50000,
                       'the PG did not give the money back, for reason ' || i % 20, 'the PG did not give the money back, for reason ' || i % 20,
                       'a.b.CException', 3, 0, null, 'key', repeat('{"some":"value"}', 20), 320, true,
                       '[{"name":"' || repeat('x', 1000) || '","value":"y"}]', repeat('at some.where ', 200),
                       case when i % 1000 = 0 then 'PARKED' when i % 3 = 0 then 'REPLAYED' else 'OPEN' end
                  from generate_series(1, :dead) as i""")
                .param("dead", DEAD).update();
        jdbc.sql("analyze dead_letter").update();
    }

    /** What a page takes where nothing else holds the machine up: the lower quartile of nine. */
    private Duration usual(String path) {
        List<Duration> took = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Instant begun = Instant.now();
            assertThat(get(path, BROWSER).statusCode()).as(path).isEqualTo(200);
            took.add(Duration.between(begun, Instant.now()));
        }
        Collections.sort(took);
        log.info("{}: slowest {} ms", path, took.getLast().toMillis());
        return took.get(took.size() / 4);
    }

    /** A day of payments; of a hundred courses and of many students; most completed, a few of each other status, the rarest long ago. */
    private void fill() {
        jdbc.sql("""
                insert into payment_view
                select md5(i::text)::uuid, i % 100, i % 50000, 50000, true, at,
                       case when i < 20 then 'CANCELLATION_FAILED' when i < 220 then 'REJECTED' when i % 1000 = 1 then 'CANCELLED'
                            when i % 5000 = 2 then 'COUNT_UPDATED' when i % 10 = 3 then 'EXCEEDS_CAPACITY' else 'FINAL_COMPLETED' end,
                       1, at + interval '250 ms', null, at
                  from (select i, now() - interval '1 day' * (1 - i::double precision / :payments) as at
                          from generate_series(1, :payments) as i) as made""")
                .param("payments", PAYMENTS).update();
        jdbc.sql("analyze payment_view").update();
    }
}
