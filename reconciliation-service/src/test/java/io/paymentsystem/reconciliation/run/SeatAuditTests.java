package io.paymentsystem.reconciliation.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.CorrectionResult;
import io.paymentsystem.contract.SeatsCorrected;
import io.paymentsystem.contract.SeatsCorrectionRequested;
import io.paymentsystem.reconciliation.view.Said;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The seats that courses count against those that payments hold. */
class SeatAuditTests extends RunTest {

    private static final long COURSE = 1;

    @LocalServerPort int port;
    private RestTestClient http;

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @Test
    void findsNothingWhereCoursesCountWhatPaymentsHold() {
        Stream.iterate(1L, course -> course + 1).limit(8).forEach(course -> others.course(course, 2, payments(2)));

        Run run = run();

        assertThat(run.courses()).isEqualTo(8);
        assertThat(run.found()).isZero();
    }

    @Test
    void namesThePaymentsAtFaultAndRepairsOnlyByAnOperatorsWord() {
        Said robbed = new Said(UUID.randomUUID());
        say(LONG_AGO, robbed.requested(), robbed.countUpdated(), robbed.processed(), robbed.completed());
        List<UUID> holders = payments(4);
        others.course(COURSE, 5, holders);
        others.course(2, 0, List.of());

        assertThat(run().found()).isOne();

        assertThat(discrepancies(COURSE)).containsExactly("SEAT_DRIFT NEEDS_A_PERSON");
        assertThat(history(COURSE)).first().asString().contains("the course counts 5; the PG: payments hold 4");
        UUID drift = driftId();
        http.get().uri("/discrepancies/{id}", drift).exchange().expectBody()
                .jsonPath("$.discrepancy.pg").value(String.class, pg -> assertThat(pg).contains(robbed.paymentId().toString()));
        assertThat(corrections(drift)).isZero();

        http.post().uri("/discrepancies/{id}/repair", drift).body(new Word("kim", "counted by hand")).exchange().expectStatus().isOk();
        scenario.eventually(() -> assertThat(corrections(drift)).isOne());
        assertThat(discrepancies(COURSE)).containsExactly("SEAT_DRIFT REPAIRING");
        scenario.send(new SeatsCorrected(drift, COURSE, CorrectionResult.CORRECTED, 5, 4, "counted", Instant.now()));

        scenario.eventually(() -> assertThat(discrepancies(COURSE)).containsExactly("SEAT_DRIFT REPAIRED"));
        assertThat(history(COURSE)).anySatisfy(line -> assertThat(line).contains("says kim: counted by hand"));
    }

    @Test
    void callsThePersonBackWhereTheCorrectionIsRefused() {
        others.course(COURSE, 3, payments(4));
        run();
        UUID drift = driftId();
        http.post().uri("/discrepancies/{id}/repair", drift).body(new Word("kim", "why not")).exchange().expectStatus().isOk();
        scenario.send(new SeatsCorrected(drift, COURSE, CorrectionResult.REFUSED, 3, 4, "more than it has", Instant.now()));

        scenario.eventually(() -> assertThat(history(COURSE)).last().asString().contains("NEEDS_A_PERSON: REFUSED"));
    }

    @Test
    void seesWhenTheDriftIsOver() {
        List<UUID> holders = payments(4);
        others.course(COURSE, 5, holders);
        run();
        others.course(COURSE, 4, holders);

        run();

        assertThat(discrepancies(COURSE)).containsExactly("SEAT_DRIFT REPAIRED");
    }

    private record Word(String by, String reason) {
    }

    private UUID driftId() {
        return jdbc.sql("select id from discrepancy where kind = 'SEAT_DRIFT'").query(UUID.class).single();
    }

    private long corrections(UUID drift) {
        return scenario.count(SeatsCorrectionRequested.class, drift);
    }

    private static List<UUID> payments(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }
}
