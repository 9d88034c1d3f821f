package io.paymentsystem.bench.report;

import io.paymentsystem.bench.report.chart.Bar;
import io.paymentsystem.bench.report.chart.BarChart;
import io.paymentsystem.bench.report.chart.Colour;
import io.paymentsystem.bench.report.chart.Group;
import io.paymentsystem.bench.report.chart.Key;
import io.paymentsystem.bench.report.chart.Part;
import io.paymentsystem.bench.result.Measurement;
import io.paymentsystem.bench.result.RunResult;
import java.util.List;
import java.util.stream.IntStream;

/** Which process the choreography's CPU time goes to, by scenario. */
final class CpuChart {

    private CpuChart() {
    }

    static BarChart of(RunResult result) {
        List<Measurement> measurements = ProcessTable.ofChoreography(result);
        List<String> processes = ProcessTable.names(measurements);
        return new BarChart("CPU milliseconds per payment of the choreography", "Less is better. Every process on the machine counts.",
                IntStream.range(0, processes.size()).mapToObj(i -> new Key(processes.get(i), Colour.at(i))).toList(),
                measurements.stream().map(measurement -> new Group(measurement.scenario(), List.of(bar(measurement, processes)))).toList());
    }

    private static Bar bar(Measurement measurement, List<String> processes) {
        List<Part> parts = IntStream.range(0, processes.size()).mapToObj(i -> part(measurement, processes.get(i), Colour.at(i))).toList();
        return new Bar("", parts, Numbers.rounded(measurement.cpuMillisPerPayment()), Bar.Weight.BAR);
    }

    private static Part part(Measurement measurement, String process, Colour colour) {
        double millis = ProcessTable.cpuMillis(measurement, process);
        return new Part(millis, colour, Numbers.rounded(millis));
    }
}
