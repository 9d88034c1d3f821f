package io.paymentsystem.reconciliation.decision;

import static io.paymentsystem.reconciliation.decision.OurStanding.CANCELLED;
import static io.paymentsystem.reconciliation.decision.OurStanding.COMPLETED;
import static io.paymentsystem.reconciliation.decision.OurStanding.FINAL_FAILED;
import static io.paymentsystem.reconciliation.decision.OurStanding.FINAL_OVERDUE;
import static io.paymentsystem.reconciliation.decision.OurStanding.MONEY_TAKEN;
import static io.paymentsystem.reconciliation.decision.OurStanding.REFUSED;
import static io.paymentsystem.reconciliation.decision.OurStanding.SEAT_HELD;
import static io.paymentsystem.reconciliation.decision.OurStanding.SEAT_OVERDUE;
import static io.paymentsystem.reconciliation.decision.OurStanding.SECOND_FAILED;
import static io.paymentsystem.reconciliation.decision.OurStanding.UNDECIDED;
import static io.paymentsystem.reconciliation.decision.OurStanding.UNDOING;
import static io.paymentsystem.reconciliation.decision.PgStanding.NOT_TAKEN;
import static io.paymentsystem.reconciliation.decision.PgStanding.OTHER_AMOUNT;
import static io.paymentsystem.reconciliation.decision.PgStanding.SILENT;
import static io.paymentsystem.reconciliation.decision.PgStanding.TAKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.paymentsystem.reconciliation.decision.Decision.Alert;
import io.paymentsystem.reconciliation.decision.Decision.Compensate;
import io.paymentsystem.reconciliation.decision.Decision.Forward;
import io.paymentsystem.reconciliation.decision.Decision.Nothing;
import io.paymentsystem.reconciliation.decision.Decision.Wait;
import io.paymentsystem.testsupport.GeneratedSection;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionsTests {

    private static final Set<OurStanding> WITH_A_SEAT = EnumSet.complementOf(EnumSet.of(
            UNDECIDED, CANCELLED, OurStanding.REFUNDED, REFUSED));

    @ParameterizedTest
    @MethodSource("everyPair")
    void hasARuleWithItsReasonForEveryPair(OurStanding ours, PgStanding pg) {
        assertThat(Decisions.of(ours, pg).reason()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(OurStanding.class)
    void neverDecidesOnSilence(OurStanding ours) {
        assertThat(Decisions.of(ours, SILENT)).isInstanceOf(Wait.class);
    }

    @ParameterizedTest
    @EnumSource(OurStanding.class)
    void neverRepairsWhereAmountsDiffer(OurStanding ours) {
        for (PgStanding pg : EnumSet.of(OTHER_AMOUNT, PgStanding.PARTLY_REFUNDED)) {
            assertThat(Decisions.of(ours, pg)).isNotInstanceOfAny(Forward.class, Compensate.class, Nothing.class);
        }
    }

    /** Forward is safe only where the seat is held and nothing undoes the payment. */
    @ParameterizedTest
    @MethodSource("everyPair")
    void drivesForwardOnlyWhatHasItsMoneyAndItsSeat(OurStanding ours, PgStanding pg) {
        if (Decisions.of(ours, pg) instanceof Forward) {
            assertThat(ours).isIn(SEAT_HELD, SEAT_OVERDUE, MONEY_TAKEN);
            assertThat(pg).isEqualTo(TAKEN);
        }
    }

    @ParameterizedTest
    @EnumSource(OurStanding.class)
    void leavesNoMoneyWithUsUnnoticedWithoutASeat(OurStanding ours) {
        if (!WITH_A_SEAT.contains(ours)) {
            assertThat(Decisions.of(ours, TAKEN)).isInstanceOfAny(Compensate.class, Alert.class);
        }
    }

    static Stream<Arguments> namedInTheDesign() {
        return Stream.of(
                arguments("money taken and seat held: on", SEAT_HELD, TAKEN, Forward.class),
                arguments("money taken and recorded: on", MONEY_TAKEN, TAKEN, Forward.class),
                arguments("money taken and cancelled: refund", CANCELLED, TAKEN, Compensate.class),
                arguments("money taken and failed: refund", FINAL_FAILED, TAKEN, Compensate.class),
                arguments("no money and seat held in its time: wait", SEAT_HELD, NOT_TAKEN, Wait.class),
                arguments("no money and seat held beyond its time: release", SEAT_OVERDUE, NOT_TAKEN, Compensate.class),
                arguments("failed, and the PG answers: again", SECOND_FAILED, NOT_TAKEN, Compensate.class),
                arguments("a lost compensation: again", FINAL_OVERDUE, PgStanding.REFUNDED, Compensate.class),
                arguments("under way: wait", UNDOING, TAKEN, Wait.class),
                arguments("enrolled without money: a person", COMPLETED, NOT_TAKEN, Alert.class),
                arguments("enrolled and paid: nothing", COMPLETED, TAKEN, Nothing.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("namedInTheDesign")
    void decidesAsDesigned(String rule, OurStanding ours, PgStanding pg, Class<? extends Decision> expected) {
        assertThat(Decisions.of(ours, pg)).isInstanceOf(expected);
    }

    @Test
    void areWrittenDown() {
        String header = "| ours | " + Arrays.stream(PgStanding.values()).map(DecisionsTests::words).collect(Collectors.joining(" | ")) + " |";
        String rule = "|---" + "|---".repeat(PgStanding.values().length) + "|";
        String rows = Arrays.stream(OurStanding.values())
                .map(ours -> "| " + words(ours) + " | " + Arrays.stream(PgStanding.values())
                        .map(pg -> words(Decisions.of(ours, pg))).collect(Collectors.joining(" | ")) + " |")
                .collect(Collectors.joining("\n"));
        new GeneratedSection("docs/architecture.md", "decisions").says(String.join("\n", header, rule, rows));
    }

    static Stream<Arguments> everyPair() {
        return Arrays.stream(OurStanding.values())
                .flatMap(ours -> Arrays.stream(PgStanding.values()).map(pg -> arguments(ours, pg)));
    }

    private static String words(Enum<?> standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(Decision decision) {
        return switch (decision) {
            case Nothing _ -> "·";
            case Wait _ -> "wait";
            case Forward(Kind kind, String _) -> "→ enrol: " + kind;
            case Compensate(Kind kind, Decision.Undoing by, String _) -> "← `compensation.%s`: %s".formatted(
                    by.name().toLowerCase(Locale.ROOT), kind);
            case Alert(Kind kind, String _) -> "✋ " + kind;
        };
    }
}
