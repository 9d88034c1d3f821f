package io.paymentsystem.bench.report;

import io.paymentsystem.bench.report.chart.Bar;
import io.paymentsystem.bench.report.chart.BarChart;
import io.paymentsystem.bench.report.chart.Colour;
import io.paymentsystem.bench.report.chart.Group;
import io.paymentsystem.bench.result.Measurement;
import io.paymentsystem.bench.result.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Payments per second of every contender, by scenario. */
final class ThroughputChart {

    private ThroughputChart() {
    }

    static BarChart of(RunResult result) {
        List<String> coloured = colouredContenders(result);
        return new BarChart("Settled payments per second",
                "More is better. A thin line is a floor: what the least that anyone has to do could reach alone.", List.of(),
                Scenario.of(result).stream().map(scenario -> group(scenario, coloured)).toList());
    }

    /** Ours first, whatever ran first, so that it has the same colour in every run. */
    private static List<String> colouredContenders(RunResult result) {
        List<String> contenders = new ArrayList<>(List.of(Contenders.CHOREOGRAPHY));
        result.measurements().stream().map(Measurement::contender).distinct().sorted()
                .filter(contender -> !contenders.contains(contender) && !Contenders.isFloor(contender)).forEach(contenders::add);
        return contenders;
    }

    private static Group group(Scenario scenario, List<String> coloured) {
        Stream<Bar> bars = scenario.measurements().stream().filter(measurement -> !Contenders.isFloor(measurement.contender()))
                .map(measurement -> bar(scenario, measurement, coloured));
        Stream<Bar> floors = scenario.measurements().stream().filter(measurement -> Contenders.isFloor(measurement.contender()))
                .map(floor -> Bar.mark(floor.contender(), floor.perSecond(), Numbers.rounded(floor.perSecond())));
        return new Group(scenario.name(), Stream.concat(bars, floors).toList());
    }

    private static Bar bar(Scenario scenario, Measurement measurement, List<String> coloured) {
        String contender = measurement.contender();
        return Bar.of(contender, measurement.perSecond(), Colour.at(coloured.indexOf(contender)), value(scenario, measurement));
    }

    private static String value(Scenario scenario, Measurement measurement) {
        String rate = Numbers.rounded(measurement.perSecond());
        boolean compared = measurement.contender().equals(Contenders.CHOREOGRAPHY) && scenario.of(Contenders.THREE_PHASE).isPresent();
        return compared ? rate + ", " + scenario.overThreePhase(measurement) + " " + Contenders.THREE_PHASE : rate;
    }
}
