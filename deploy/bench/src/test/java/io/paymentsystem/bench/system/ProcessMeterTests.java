package io.paymentsystem.bench.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
    void countsChildrenThatHaveEnded() throws Exception {
        Process parent = new ProcessBuilder("sh", "-c", "read go; sh -c 'i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done'; read end").start();
        try (var input = parent.outputWriter()) {
            ProcessMeter meter = ProcessMeter.of(Map.of("parent", parent.toHandle()));
            input.write("go\n");
            input.flush();
            await().until(() -> parent.descendants().findAny().isPresent());
            await().until(() -> parent.descendants().findAny().isEmpty());
            assertThat(meter.read().get("parent").cpuSeconds()).isPositive();
        } finally {
            parent.destroyForcibly().waitFor();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void countsNobodyTwice() throws Exception {
        Process child = new ProcessBuilder("sh", "-c", "while :; do :; done").start();
        try {
            ProcessMeter alone = ProcessMeter.of(Map.of("test", ProcessHandle.current(), "child", child.toHandle()));
            ProcessMeter withChild = ProcessMeter.of(Map.of("test", ProcessHandle.current()));
            await().until(() -> alone.read().get("child").cpuSeconds() > 0.5);
            double difference = withChild.read().get("test").cpuSeconds() - alone.read().get("test").cpuSeconds();
            assertThat(difference).isGreaterThan(0.3);
        } finally {
            child.destroyForcibly().waitFor();
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
