package io.paymentsystem.bench.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.bench.result.Measurement.ProcessLoad;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessMeterTests {

    @Test
    void countsTheCpuTimeThatWasUsedMeanwhile() {
        ProcessMeter meter = ProcessMeter.of(Map.of("test", ProcessHandle.current()));
        ProcessLoad idle = meter.read().get("test");
        spin(Duration.ofMillis(300));
        assertThat(meter.read().get("test").cpuSeconds() - idle.cpuSeconds()).isBetween(0.2, 30.0);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void countsChildrenWithTheirParent() throws Exception {
        Process parent = new ProcessBuilder("sh", "-c", "sh -c 'while :; do :; done' & wait").start();
        try {
            ProcessMeter meter = ProcessMeter.of(Map.of("parent", parent.toHandle()));
            spin(Duration.ofMillis(500));
            assertThat(meter.read().get("parent").cpuSeconds()).isPositive();
        } finally {
            parent.descendants().forEach(ProcessHandle::destroyForcibly);
            parent.destroyForcibly().waitFor();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void readsResidentMemory() {
        long mebibytes = ProcessMeter.of(Map.of("test", ProcessHandle.current())).read().get("test").residentMebibytes();
        assertThat(mebibytes).isBetween(20L, 20_000L);
    }

    /** Busy, since waiting uses no CPU. */
    private static void spin(Duration cpuTime) {
        var current = ProcessHandle.current();
        Duration until = current.info().totalCpuDuration().orElseThrow().plus(cpuTime);
        while (current.info().totalCpuDuration().orElseThrow().compareTo(until) < 0) {
            Thread.onSpinWait();
        }
    }
}
