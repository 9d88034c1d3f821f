package io.paymentsystem.bench.result;

import java.time.Instant;
import java.util.List;

/**
 * One run of the benchmark. Numbers of different runs are not to be compared: machines, and what else they do, differ; ratios within a run are.
 *
 * @param quick        with loads so small that the JVMs are hardly warm
 * @param startSeconds how long {@code deploy/stack.sh up} took on built jars, the second time, which finds class caches; 0 when quick, since
 *         then there are none
 */
public record RunResult(Instant startedAt, boolean quick, Machine machine, double startSeconds, List<Measurement> measurements,
                        List<Goal> goals) {

    /**
     * What the run was made on.
     *
     * @param java     the JVM's name and version
     * @param postgres the server's version
     */
    public record Machine(int processors, long memoryMebibytes, String system, String java, String postgres) {
    }
}
