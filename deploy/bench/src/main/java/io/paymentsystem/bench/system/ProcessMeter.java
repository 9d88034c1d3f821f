package io.paymentsystem.bench.system;

import io.paymentsystem.bench.result.Measurement.ProcessLoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads what processes use, their children included, save those that are metered themselves. CPU time comes in the system's ticks, of which
 * there are a hundred a second. Memory, and the CPU time of children that have ended, are read where the system has a /proc, and 0 elsewhere.
 */
public final class ProcessMeter {

    private static final long MILLIS_PER_TICK = 10;

    private final Map<String, ProcessHandle> processes;
    private final Map<String, Double> before;

    private ProcessMeter(Map<String, ProcessHandle> processes) {
        this.processes = processes;
        this.before = cpuSeconds();
    }

    /** Begins to measure. */
    public static ProcessMeter of(Map<String, ProcessHandle> processes) {
        return new ProcessMeter(processes);
    }

    /** What was used since the beginning. */
    public Map<String, ProcessLoad> read() {
        Map<String, Double> now = cpuSeconds();
        Map<String, ProcessLoad> loads = new TreeMap<>();
        processes.forEach((name, process) ->
                loads.put(name, new ProcessLoad(now.get(name) - before.get(name), residentMebibytes(process))));
        return loads;
    }

    private Map<String, Double> cpuSeconds() {
        Map<String, Double> seconds = new TreeMap<>();
        processes.forEach((name, process) -> seconds.put(name, family(process)
                .mapToLong(member -> member.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() + millisOfEndedChildren(member))
                .sum() / 1e3));
        return seconds;
    }

    private Stream<ProcessHandle> family(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants().filter(member -> !processes.containsValue(member)));
    }

    /** Of those that it has waited for: cutime and cstime of proc(5), counted from the end of the name, which may hold anything. */
    private static long millisOfEndedChildren(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * MILLIS_PER_TICK;
        } catch (IOException absent) {
            return 0;
        }
    }

    /** The peak of a single process; of a family, whose peaks may be at different times and whose memory is shared, what it has now. */
    private long residentMebibytes(ProcessHandle process) {
        long kibibytes = family(process).count() > 1
                ? family(process).mapToLong(member -> kibibytes(member, "smaps_rollup", "Pss:")).sum()
                : kibibytes(process, "status", "VmHWM:");
        return kibibytes / 1024;
    }

    private static long kibibytes(ProcessHandle process, String file, String field) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), file))) {
            return lines.filter(line -> line.startsWith(field)).findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("\\D+", ""))).orElse(0L);
        } catch (IOException absent) {
            return 0;
        }
    }
}
