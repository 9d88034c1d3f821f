package io.paymentsystem.bench.report;

import io.paymentsystem.bench.result.Goal;
import io.paymentsystem.bench.result.Measurement;
import io.paymentsystem.bench.result.RunResult;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The parts of docs/performance.md that a run's result decides. A part that has nothing to say is empty. */
record MarkdownReport(RunResult result) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What has to be known of machine and versions. */
    String circumstances() {
        RunResult.Machine machine = result.machine();
        return MarkdownTable.of(new Table(Column.words("circumstance"), Column.words("of this run"))
                .row("started", MINUTE.format(result.startedAt()))
                .row("processors", Numbers.count(machine.processors()))
                .row("memory", Numbers.count(machine.memoryMebibytes()) + " MiB")
                .row("system", machine.system())
                .row("Java", machine.java())
                .row("PostgreSQL", machine.postgres())
                .row("start of the whole stack", Numbers.rounded(result.startSeconds()) + " s"));
    }

    String goals() {
        String others = goals(Predicate.not(Goal::required));
        return goals(Goal::required) + (others.isEmpty() ? "" : "\nNo goals, but they tell what a goal hides:\n\n" + others);
    }

    private String goals(Predicate<Goal> which) {
        List<Goal> goals = result.goals().stream().filter(which).toList();
        return goals.isEmpty() ? "" : MarkdownTable.of(GoalTable.of(goals));
    }

    String measurements() {
        Table table = new Table(Column.words("scenario"), Column.words("contender"), Column.numbers("settled/s"),
                Column.numbers("× " + Contenders.THREE_PHASE), Column.numbers("CPU ms/payment"), Column.words("payments"),
                Column.words("settings"));
        Scenario.of(result).forEach(scenario -> scenario.measurements().forEach(measurement -> table.row(
                measurement.equals(scenario.measurements().getFirst()) ? scenario.name() : "", measurement.contender(),
                Numbers.rounded(measurement.perSecond()), scenario.overThreePhase(measurement),
                Numbers.rounded(measurement.cpuMillisPerPayment()),
                listed(measurement.ends(), end -> Numbers.count(end.getValue()) + " " + end.getKey()),
                listed(measurement.settings(), setting -> setting.getKey() + " " + setting.getValue()))));
        return MarkdownTable.of(table);
    }

    String cpu() {
        return MarkdownTable.of(ProcessTable.of(result));
    }

    String hops() {
        return result.measurements().stream().filter(measurement -> !measurement.hops().isEmpty())
                .map(MarkdownReport::hops).collect(Collectors.joining("\n"));
    }

    private static String hops(Measurement measurement) {
        return "%s, %s:\n\n%s".formatted(measurement.scenario(), measurement.contender(), MarkdownTable.of(LatencyTable.of(measurement)));
    }

    /** By name, whatever order the map has. */
    private static <V> String listed(Map<String, V> map, Function<Map.Entry<String, V>, String> text) {
        return new TreeMap<>(map).entrySet().stream().map(text).collect(Collectors.joining(", "));
    }
}
