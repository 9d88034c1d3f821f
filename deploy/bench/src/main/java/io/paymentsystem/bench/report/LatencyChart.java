package io.paymentsystem.bench.report;

import io.paymentsystem.bench.report.chart.Bar;
import io.paymentsystem.bench.report.chart.BarChart;
import io.paymentsystem.bench.report.chart.Colour;
import io.paymentsystem.bench.report.chart.Group;
import io.paymentsystem.bench.result.Measurement;
import io.paymentsystem.bench.result.Measurement.Latency;
import io.paymentsystem.bench.result.RunResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the time of a payment goes, in the first measurement that tells; empty when none does. */
final class LatencyChart {

    private LatencyChart() {
    }

    static BarChart of(RunResult result) {
        Optional<Measurement> measured = result.measurements().stream().filter(measurement -> !measurement.hops().isEmpty()).findFirst();
        return new BarChart("Latency by step, in milliseconds",
                measured.map(measurement -> measurement.scenario() + ", " + measurement.contender() + ". Less is better.").orElse(""),
                List.of(), measured.map(LatencyChart::groups).orElse(List.of()));
    }

    private static List<Group> groups(Measurement measurement) {
        Stream<Group> hops = measurement.hops().stream().map(hop -> group(hop.name(), hop.latency()));
        Stream<Group> whole = Stream.ofNullable(measurement.latency()).map(latency -> group(LatencyTable.WHOLE, latency));
        return Stream.concat(hops, whole).toList();
    }

    private static Group group(String name, Latency latency) {
        return new Group(name, List.of(
                Bar.of("p50", latency.p50Millis(), Colour.BLUE, Numbers.rounded(latency.p50Millis())),
                Bar.of("p99", latency.p99Millis(), Colour.ORANGE, Numbers.rounded(latency.p99Millis()))));
    }
}
