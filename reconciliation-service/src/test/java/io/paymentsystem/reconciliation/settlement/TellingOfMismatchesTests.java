package io.paymentsystem.reconciliation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Who takes note of mismatches is told of all of them, or nothing is imported. */
class TellingOfMismatchesTests extends SettlementTest {

    @Autowired Staging staging;
    @Autowired Settlements settlements;
    @Autowired SettlementLines lines;
    @Autowired BadLines badLines;
    @Autowired Mismatches mismatches;
    @Autowired SettlementSettings settings;
    @Autowired TransactionOperations transaction;

    private final List<Told> told = new ArrayList<>();

    @Test
    void filesEachMismatchOnceForAPerson() {
        put(DAY, capture("F1", "somebody else's", 7, NOON));
        put(DAY, capture("F1", "somebody else's", 7, NOON));

        assertThat(jdbc.sql("select kind || ' ' || state || ' ' || ours || '; ' || pg from discrepancy where subject = ?")
                .param(DAY + "/F1").query(String.class).list())
                .containsExactly("SETTLEMENT_MISMATCH NEEDS_A_PERSON nothing; the file 7 won, the list nothing");
        assertThat(jdbc.sql("select count(*) from slack_notification where key = ?").param("settlement/" + DAY).query(Long.class).single())
                .isOne();
    }

    @Test
    void tellsOfAllMismatchesInPages() {
        put(DAY, IntStream.range(0, 2_500).mapToObj(i -> capture("T" + i, "order" + i, 1, NOON)).toArray(String[]::new));

        telling((date, page) -> told.add(new Told(date, page))).tellOf(DAY);

        assertThat(told).extracting(Told::date).containsOnly(DAY);
        assertThat(told).extracting(page -> page.mismatches().size()).containsExactly(1_000, 1_000, 500);
        assertThat(told.stream().flatMap(page -> page.mismatches().stream()).map(Mismatch::orderId).distinct()).hasSize(2_500);
    }

    @Test
    void tellsOfWhatIsMissingInTheFileOfTheDayBeforeOnceItIsNoLongerExpected() {
        listed("C1", "o", "CAPTURE", 1, NOON);
        listed("C2", "p", "CAPTURE", 1, NOON);
        put(DAY, capture("C3", "q", 1, NOON));
        put(DAY.plusDays(2), capture("C2", "p", 1, NOON));

        telling((date, page) -> told.add(new Told(date, page))).tellOf(DAY.plusDays(2));

        assertThat(told).extracting(Told::date).containsExactly(DAY.plusDays(2), DAY);
        assertThat(told.getLast().mismatches()).singleElement().satisfies(missing -> {
            assertThat(missing.transactionKey()).isEqualTo("C1");
            assertThat(missing.kind()).isEqualTo(Mismatch.Kind.NOT_IN_THE_FILE);
            assertThat(missing.informational()).isFalse();
        });
    }

    @Test
    void tellsNothingOfAFileThatMatches() {
        UUID payment = taken(50_000);
        put(DAY, capture("C1", payment, 50_000, NOON)).expectBody().jsonPath("$.matched").isEqualTo(1);

        telling((date, page) -> told.add(new Told(date, page))).tellOf(DAY);

        assertThat(told).isEmpty();
    }

    @Test
    void leavesWhatWasThereWhenNoNoteIsTaken() {
        put(DAY, capture("A", "o", 1, NOON));
        var matching = new Matching(staging, settlements, lines, badLines, mismatches, telling((date, page) -> {
            throw new IllegalStateException("no note is taken");
        }), settings);
        String file = HEADER + "\n" + capture("B", "p", 1, NOON);
        Upload upload = new Uploading(UUID.randomUUID(), staging, settings)
                .read(DAY, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), Instant.now());

        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> matching.replace(upload))).hasMessage("no note is taken");

        get("/settlements/{date}/mismatches", DAY).expectBody().jsonPath("$.items[*].transactionKey").isEqualTo(List.of("A"));
    }

    private TellingOfMismatches telling(SettlementFindings findings) {
        return new TellingOfMismatches(settlements, mismatches, findings);
    }

    private record Told(LocalDate date, List<Mismatch> mismatches) {
    }
}
