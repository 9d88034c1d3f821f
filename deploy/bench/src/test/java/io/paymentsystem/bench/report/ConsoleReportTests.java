package io.paymentsystem.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.bench.result.Goal;
import io.paymentsystem.bench.result.Goal.Direction;
import io.paymentsystem.bench.result.Measurement;
import io.paymentsystem.bench.result.RunResult;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.StringUtils;

class ConsoleReportTests {

    private static final Measurement THREE_PHASE = SampleResult.measured("hot course", "three-phase", 10_000, 200);
    private static final Measurement OURS = SampleResult.choreography("hot course", 20_000, 583.6, 2);

    @Test
    void tableIsAligned() {
        assertThat(ConsoleReport.lines(SampleResult.of(THREE_PHASE, OURS))).containsExactly(
                "",
                "hot course",
                "  contender     payments  settled/s  × three-phase  CPU ms/payment  max RSS MiB",
                "  three-phase     10,000        200          1.00×            1.00          412",
                "  choreography    20,000        584          2.92×            2.00        2,440");
    }

    @Test
    void latencyIsShownWithItsHops() {
        assertThat(ConsoleReport.lines(SampleResult.of(SampleResult.steady()))).contains(
                "  Latency, choreography",
                "    step                             p50 ms  p99 ms",
                "    PG asked to PG answered            50.4    56.7",
                "    request to end                     71.4     148");
    }

    @Test
    void backlogHasNoLatency() {
        assertThat(ConsoleReport.lines(SampleResult.of(OURS))).noneMatch(line -> line.contains("Latency") || line.contains("p50"));
    }

    @Test
    void goalsThatAreNotRequiredStandApart() {
        List<String> lines = ConsoleReport.lines(SampleResult.full());

        assertThat(lines.indexOf("Goals")).isPositive().isLessThan(lines.indexOf("Beside the goals, because they tell what a goal hides"));
        assertThat(lines).last().asString().contains("over tuned").endsWith("missed");
        assertThat(lines).filteredOn(line -> line.contains("over tuned")).hasSize(1);
    }

    @Test
    void noLineIsLongerThanATerminalHoweverLongAGoal() {
        Goal wordy = new Goal("a goal in words ".repeat(20), Direction.AT_LEAST, 2, 3, "x", true);
        Goal wordless = new Goal("#".repeat(300), Direction.AT_LEAST, 2, 3, "x", true);
        Measurement longNames = SampleResult.measured("scenario ".repeat(30), "contender ".repeat(30), 1, 1);

        List<String> lines = ConsoleReport.lines(new RunResult(Instant.EPOCH, false, SampleResult.MACHINE, 1, List.of(longNames),
                List.of(wordy, wordless)));

        assertThat(lines).allMatch(line -> line.length() <= 120);
        assertThat(StringUtils.countOccurrencesOf(String.join("", lines), "words")).isEqualTo(20);
        assertThat(StringUtils.countOccurrencesOf(String.join("", lines), "#")).isEqualTo(300);
        assertThat(lines).filteredOn(line -> line.endsWith("met")).hasSize(2);
    }

    @Test
    void quickRunIsSaidToSayLittle() {
        RunResult quick = new RunResult(Instant.EPOCH, true, SampleResult.MACHINE, 1, List.of(OURS), List.of());

        assertThat(ConsoleReport.lines(quick)).first().asString().startsWith("A quick run");
        assertThat(ConsoleReport.lines(SampleResult.of(OURS))).noneMatch(line -> line.contains("quick"));
    }

    @Test
    void nothingButAsciiAndThreeSignsIsPrinted() {
        assertThat(ConsoleReport.lines(SampleResult.full())).allMatch(line -> line.matches("[\\x20-\\x7e≥≤×]*"));
    }
}
