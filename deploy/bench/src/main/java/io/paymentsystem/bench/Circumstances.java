package io.paymentsystem.bench;

import com.sun.management.OperatingSystemMXBean;
import io.paymentsystem.bench.result.RunResult.Machine;
import io.paymentsystem.bench.system.BenchStack;
import java.lang.management.ManagementFactory;

/** What a run was made on. */
final class Circumstances {

    private Circumstances() {
    }

    static Machine of(BenchStack stack) {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(system.getAvailableProcessors(), system.getTotalMemorySize() >> 20,
                system.getName() + " " + system.getArch(), System.getProperty("java.vm.name") + " " + Runtime.version(),
                stack.database("postgres").ask("show server_version"));
    }
}
