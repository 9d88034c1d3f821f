package io.paymentsystem.reconciliation.verdict;

import static io.paymentsystem.reconciliation.decision.PgStanding.NOT_TAKEN;
import static io.paymentsystem.reconciliation.decision.PgStanding.OTHER_AMOUNT;
import static io.paymentsystem.reconciliation.decision.PgStanding.PARTLY_REFUNDED;
import static io.paymentsystem.reconciliation.decision.PgStanding.REFUNDED;
import static io.paymentsystem.reconciliation.decision.PgStanding.SILENT;
import static io.paymentsystem.reconciliation.decision.PgStanding.TAKEN;
import static io.paymentsystem.reconciliation.verdict.Safety.ALREADY_DONE;
import static io.paymentsystem.reconciliation.verdict.Safety.SAFE;
import static io.paymentsystem.reconciliation.verdict.Safety.UNKNOWN;
import static io.paymentsystem.reconciliation.verdict.Safety.UNSAFE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.paymentsystem.reconciliation.decision.OurStanding;
import io.paymentsystem.reconciliation.decision.PgStanding;
import io.paymentsystem.testsupport.GeneratedSection;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictsTests {

    private static final List<Work> ABOUT_PAYMENTS = Arrays.stream(Work.values()).filter(Work::touchesAPayment).toList();
    private static final Set<OurStanding> HOLDING_A_SEAT_WITHOUT_MONEY = EnumSet.of(OurStanding.SEAT_HELD, OurStanding.SEAT_OVERDUE);

    static Stream<Arguments> everyCase() {
        return Arrays.stream(Work.values()).flatMap(work -> Arrays.stream(OurStanding.values()).flatMap(ours ->
                Arrays.stream(PgStanding.values()).map(pg -> arguments(work, ours, pg))));
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void haveAWordAndAReasonForEveryCase(Work work, OurStanding ours, PgStanding pg) {
        assertThat(Verdicts.of(work, ours, pg).reason()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void areNeverSafeOnSilenceNorWhereAmountsDiffer(Work work, OurStanding ours, PgStanding pg) {
        if (work.touchesAPayment() && pg == SILENT) {
            assertThat(Verdicts.of(work, ours, pg).safety()).isIn(UNKNOWN, UNSAFE);
        }
        if (work.touchesAPayment() && EnumSet.of(OTHER_AMOUNT, PARTLY_REFUNDED).contains(pg)) {
            assertThat(Verdicts.of(work, ours, pg).safety()).isEqualTo(UNSAFE);
        }
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void takeMoneyOnlyForASeatThatIsHeldAndNotPaid(Work work, OurStanding ours, PgStanding pg) {
        if (work == Work.TAKE_MONEY && isSafe(work, ours, pg)) {
            assertThat(ours).isIn(HOLDING_A_SEAT_WITHOUT_MONEY);
            assertThat(pg).isEqualTo(NOT_TAKEN);
        }
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void enrolOnlyWhoHasPaid(Work work, OurStanding ours, PgStanding pg) {
        if (work == Work.ENROL && isSafe(work, ours, pg)) {
            assertThat(pg).isEqualTo(TAKEN);
        }
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void giveNoSeatBackWhileThePgHasTheMoney(Work work, OurStanding ours, PgStanding pg) {
        if (EnumSet.of(Work.GIVE_SEAT_BACK, Work.HEAR_UNDONE).contains(work) && isSafe(work, ours, pg)) {
            assertThat(pg).isIn(NOT_TAKEN, REFUNDED);
        }
    }

    @ParameterizedTest
    @EnumSource(Work.class)
    void undoNobodyWhoIsEnrolled(Work work) {
        for (PgStanding pg : PgStanding.values()) {
            if (work.touchesAPayment()) {
                assertThat(Verdicts.of(work, OurStanding.COMPLETED, pg).safety()).isNotEqualTo(SAFE);
            }
        }
    }

    static Stream<Arguments> named() {
        return Stream.of(
                arguments("a refund that failed", Work.UNDO_MONEY, OurStanding.FINAL_FAILED, TAKEN, SAFE),
                arguments("a refund made by hand", Work.UNDO_MONEY, OurStanding.FINAL_FAILED, REFUNDED, ALREADY_DONE),
                arguments("a refund of who is enrolled", Work.UNDO_MONEY, OurStanding.COMPLETED, TAKEN, UNSAFE),
                arguments("a refund of who is enrolled, on silence", Work.UNDO_MONEY, OurStanding.COMPLETED, SILENT, UNSAFE),
                arguments("a refund that failed, on silence", Work.UNDO_MONEY, OurStanding.FINAL_FAILED, SILENT, UNKNOWN),
                arguments("a refund of what was cancelled since", Work.UNDO_MONEY, OurStanding.REFUNDED, REFUNDED, ALREADY_DONE),
                arguments("a refund of a cancelled payment that the PG has", Work.UNDO_MONEY, OurStanding.CANCELLED, TAKEN, UNSAFE),
                arguments("a refund of money never taken", Work.UNDO_MONEY, OurStanding.FINAL_FAILED, NOT_TAKEN, UNSAFE),
                arguments("a fence that failed", Work.UNDO_SEAT, OurStanding.SECOND_FAILED, NOT_TAKEN, SAFE),
                arguments("a fence, and money came late", Work.UNDO_SEAT, OurStanding.SECOND_FAILED, TAKEN, SAFE),
                arguments("a charge", Work.TAKE_MONEY, OurStanding.SEAT_HELD, NOT_TAKEN, SAFE),
                arguments("a charge of what is paid", Work.TAKE_MONEY, OurStanding.MONEY_TAKEN, TAKEN, ALREADY_DONE),
                arguments("a charge of what was cancelled", Work.TAKE_MONEY, OurStanding.CANCELLED, NOT_TAKEN, UNSAFE),
                arguments("an enrolment", Work.ENROL, OurStanding.MONEY_TAKEN, TAKEN, SAFE),
                arguments("an enrolment that is there", Work.ENROL, OurStanding.COMPLETED, TAKEN, ALREADY_DONE),
                arguments("a refusal", Work.REFUSE, OurStanding.UNDECIDED, NOT_TAKEN, SAFE),
                arguments("a request", Work.TAKE_A_SEAT, OurStanding.UNDECIDED, NOT_TAKEN, SAFE),
                arguments("a request that was decided", Work.TAKE_A_SEAT, OurStanding.REFUSED, NOT_TAKEN, ALREADY_DONE),
                arguments("a question", Work.LOOK, OurStanding.UNDECIDED, SILENT, SAFE),
                arguments("a person's word", Work.COUNT_SEATS, OurStanding.UNDECIDED, SILENT, UNSAFE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("named")
    void areWhatAPersonWouldSay(String what, Work work, OurStanding ours, PgStanding pg, Safety expected) {
        assertThat(Verdicts.of(work, ours, pg).safety()).isEqualTo(expected);
    }

    @Test
    void areWrittenDown() {
        String head = "| what is to be done | SAFE: the PG says | ALREADY-DONE: the PG says |\n|---|---|---|";
        new GeneratedSection("docs/architecture.md", "verdicts").says(head + "\n" + ABOUT_PAYMENTS.stream()
                .map(work -> "| %s | %s | %s |".formatted(words(work), cases(work, SAFE), cases(work, ALREADY_DONE)))
                .collect(Collectors.joining("\n")));
    }

    /** What the PG says, and how the payment may stand then; the desk knows no time limits, so nothing is overdue there. */
    private static String cases(Work work, Safety safety) {
        Map<String, List<PgStanding>> byStandings = Arrays.stream(PgStanding.values()).collect(Collectors.groupingBy(
                pg -> standings(work, pg, safety), LinkedHashMap::new, Collectors.toList()));
        byStandings.remove("");
        return byStandings.entrySet().stream().map(each -> "**%s**: %s".formatted(
                each.getValue().stream().map(VerdictsTests::words).collect(Collectors.joining(" or ")), each.getKey()))
                .collect(Collectors.joining("; "));
    }

    private static String standings(Work work, PgStanding pg, Safety safety) {
        return EnumSet.complementOf(EnumSet.of(OurStanding.SEAT_OVERDUE, OurStanding.SECOND_OVERDUE, OurStanding.FINAL_OVERDUE)).stream()
                .filter(ours -> Verdicts.of(work, ours, pg).safety() == safety)
                .map(VerdictsTests::words).collect(Collectors.joining(", "));
    }

    private static boolean isSafe(Work work, OurStanding ours, PgStanding pg) {
        return Verdicts.of(work, ours, pg).safety() == SAFE;
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
