package io.paymentsystem.bench.report;

import io.paymentsystem.bench.report.chart.BarChart;
import io.paymentsystem.bench.result.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What a run found, as SVG files: {@code throughput.svg}, {@code cpu.svg} and {@code latency.svg}. */
public final class Charts {

    private Charts() {
    }

    /**
     * Makes the folder where it is missing, and replaces the files. A chart that would be empty is not written, nor is an older one
     * deleted.
     */
    public static void write(RunResult result, Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : of(result).entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files' texts by their names, of charts that are not empty. */
    static Map<String, String> of(RunResult result) {
        Map<String, BarChart> charts = Map.of(
                "throughput.svg", ThroughputChart.of(result), "cpu.svg", CpuChart.of(result), "latency.svg", LatencyChart.of(result));
        Map<String, String> files = new TreeMap<>();
        charts.forEach((name, chart) -> {
            if (!chart.groups().isEmpty()) {
                files.put(name, chart.svg());
            }
        });
        return files;
    }
}
