package io.paymentsystem.bench.report;

import io.paymentsystem.bench.result.Measurement;
import io.paymentsystem.bench.result.Measurement.ProcessLoad;
import io.paymentsystem.bench.result.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What each process of the choreography used: CPU milliseconds per payment by scenario, and the most memory it had in any. */
final class ProcessTable {

    private static final ProcessLoad NOTHING = new ProcessLoad(0, 0);

    private ProcessTable() {
    }

    static Table of(RunResult result) {
        List<Measurement> measurements = ofChoreography(result);
        Table table = new Table(columns(measurements));
        List<String> processes = names(measurements);
        processes.forEach(process -> table.row(row(process,
                measurements.stream().map(measurement -> cpuMillis(measurement, process)),
                peak(measurements, process))));
        return table.row(row("all", measurements.stream().map(Measurement::cpuMillisPerPayment),
                processes.stream().mapToLong(process -> peak(measurements, process)).sum()));
    }

    static List<Measurement> ofChoreography(RunResult result) {
        return result.measurements().stream().filter(measurement -> measurement.contender().equals(Contenders.CHOREOGRAPHY)).toList();
    }

    /** By name, so that a process is in the same place, and has the same colour, in every run. */
    static List<String> names(List<Measurement> measurements) {
        return measurements.stream().flatMap(measurement -> measurement.processes().keySet().stream()).distinct().sorted().toList();
    }

    static double cpuMillis(Measurement measurement, String process) {
        return measurement.processes().getOrDefault(process, NOTHING).cpuSeconds() * 1_000 / measurement.payments();
    }

    private static long peak(List<Measurement> measurements, String process) {
        return measurements.stream().mapToLong(measurement -> measurement.processes().getOrDefault(process, NOTHING).residentMebibytes())
                .max().orElse(0);
    }

    private static List<Column> columns(List<Measurement> measurements) {
        List<Column> columns = new ArrayList<>(List.of(Column.words("process")));
        measurements.forEach(measurement -> columns.add(Column.numbers(measurement.scenario())));
        columns.add(Column.numbers("peak RSS MiB"));
        return columns;
    }

    private static List<String> row(String name, Stream<Double> cpuMillis, long peak) {
        return Stream.of(Stream.of(name), cpuMillis.map(Numbers::rounded), Stream.of(Numbers.count(peak)))
                .flatMap(cells -> cells).toList();
    }
}
