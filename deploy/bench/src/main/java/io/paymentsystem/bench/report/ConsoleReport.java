package io.paymentsystem.bench.report;

import io.paymentsystem.bench.result.Goal;
import io.paymentsystem.bench.result.Measurement;
import io.paymentsystem.bench.result.Measurement.ProcessLoad;
import io.paymentsystem.bench.result.RunResult;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a run found, for a terminal: lines of at most 120 columns, with no control characters of ours. */
public final class ConsoleReport {

    private static final int WIDTH = 120;
    private static final String INDENTATION = "  ";

    private ConsoleReport() {
    }

    /** A table for each scenario, the latencies where there are any, and the goals last. */
    public static List<String> lines(RunResult result) {
        return Stream.of(
                        warning(result),
                        Scenario.of(result).stream().flatMap(ConsoleReport::scenario),
                        goals("Goals", result, Goal::required),
                        goals("Beside the goals, because they tell what a goal hides", result, Predicate.not(Goal::required)))
                .flatMap(lines -> lines).toList();
    }

    private static Stream<String> warning(RunResult result) {
        return result.quick() ? Stream.of("A quick run: the JVMs were hardly warm, and its numbers say little.") : Stream.empty();
    }

    private static Stream<String> scenario(Scenario scenario) {
        Table table = new Table(Column.words("contender"), Column.numbers("payments"), Column.numbers("settled/s"),
                Column.numbers("× " + Contenders.THREE_PHASE), Column.numbers("CPU ms/payment"), Column.numbers("max RSS MiB"));
        scenario.measurements().forEach(measurement -> table.row(measurement.contender(), Numbers.count(measurement.payments()),
                Numbers.rounded(measurement.perSecond()), scenario.overThreePhase(measurement),
                Numbers.rounded(measurement.cpuMillisPerPayment()), Numbers.count(residentMebibytes(measurement))));
        return Stream.of(headed(scenario.name(), table), scenario.measurements().stream().flatMap(ConsoleReport::latency))
                .flatMap(lines -> lines);
    }

    /** Of all processes together, each at its own most. */
    private static long residentMebibytes(Measurement measurement) {
        return measurement.processes().values().stream().mapToLong(ProcessLoad::residentMebibytes).sum();
    }

    private static Stream<String> latency(Measurement measurement) {
        if (measurement.latency() == null && measurement.hops().isEmpty()) {
            return Stream.empty();
        }
        return headed("Latency, " + measurement.contender(), LatencyTable.of(measurement))
                .map(line -> (INDENTATION + line).stripTrailing());
    }

    private static Stream<String> goals(String title, RunResult result, Predicate<Goal> which) {
        List<Goal> goals = result.goals().stream().filter(which).toList();
        return goals.isEmpty() ? Stream.empty() : headed(title, GoalTable.of(goals));
    }

    private static Stream<String> headed(String title, Table table) {
        int width = WIDTH - 2 * INDENTATION.length();
        return Stream.of(
                        Stream.of(""),
                        Wrapping.lines(title, width).stream(),
                        TerminalTable.lines(table, width).stream().map(line -> INDENTATION + line))
                .flatMap(lines -> lines);
    }
}
