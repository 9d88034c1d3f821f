package io.paymentsystem.bench.system;

import io.paymentsystem.bench.BenchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An embedded stack in a folder and at ports of its own: one that somebody uses meanwhile is left alone, though it costs time. */
public final class BenchStack {

    /** The parts whose memory is bounded. */
    public static final List<String> SERVICES =
            List.of("enrollment-service", "pg-gateway-service", "compensation-service", "reconciliation-service");

    /** What the monolith and PostgreSQL's floor need, and no more. */
    public static final String[] WITHOUT_SERVICES = {"postgres", "simulator"};

    static final int POSTGRES = 15433;
    private static final int KAFKA = 19092;
    private static final int SIMULATOR = 18090;
    private static final int ENROLLMENT = 18081;
    private static final Map<String, String> PORTS = Map.of(
            "POSTGRES_PORT", Integer.toString(POSTGRES), "KAFKA_PORT", Integer.toString(KAFKA),
            "SIMULATORS_PORT", Integer.toString(SIMULATOR), "ENROLLMENT_PORT", Integer.toString(ENROLLMENT),
            "PG_GATEWAY_PORT", "18082", "COMPENSATION_PORT", "18083", "RECONCILIATION_PORT", "18084");
    private final Path deploy;
    private final Path home;
    private final Compilers compilers;

    /** With which compilers JVMs run: a stack starts sooner with the quick one alone, and gets faster with both. */
    public enum Compilers {
        QUICK_ONLY("-XX:TieredStopAtLevel=1"), BOTH("-XX:TieredStopAtLevel=4");

        private final String option;

        Compilers(String option) {
            this.option = option;
        }
    }

    /** @param deploy the checkout's folder of that name */
    public BenchStack(Path deploy, Compilers compilers) {
        this.deploy = deploy;
        this.compilers = compilers;
        this.home = deploy.resolve(".bench/stack");
    }

    /** Starts parts, all when none is named, as they are measured, and returns how many seconds that took. */
    public double up(String... parts) {
        return timed(Map.of("STACK_JVM_OPTIONS", compilers.option), words("up", parts));
    }

    /** Starts all parts as {@code deploy/stack.sh up} does for everybody, and returns how many seconds that took. */
    public double upAsUsual() {
        return timed(Map.of(), words("up"));
    }

    /** What every JVM that is measured gets. */
    String jvmOption() {
        return compilers.option;
    }

    public void down() {
        timed(Map.of(), words("down"));
    }

    /** Stops everything and clears its data. */
    public void reset() {
        timed(Map.of(), words("reset"));
    }

    private static Stream<String> words(String command, String... parts) {
        return Stream.concat(Stream.of(command), Stream.of(parts));
    }

    private double timed(Map<String, String> settings, Stream<String> arguments) {
        Map<String, String> environment = new HashMap<>(PORTS);
        environment.put("STACK_HOME", home.toString());
        environment.put("STACK_BUILD", "skip");
        environment.put("STACK_JVM_OPTIONS", "");
        environment.put("STACK_WITHOUT", "");
        environment.put("STACK_CACHES", compilers == Compilers.QUICK_ONLY ? "skip" : "");
        environment.putAll(settings);
        long begun = System.nanoTime();
        new Command(Stream.concat(Stream.of(deploy.resolve("stack.sh").toString()), arguments).toList(),
                environment, home.resolveSibling("stack.log")).run();
        return (System.nanoTime() - begun) / 1e9;
    }

    /** The running process of a part. */
    public ProcessHandle process(String part) {
        Path file = home.resolve("run").resolve(part + ".pid");
        try {
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst())).orElseThrow();
        } catch (IOException | RuntimeException absent) {
            throw new BenchFailure(part + " does not run any more; its log is in " + home.resolve("logs"), absent);
        }
    }

    public String kafka() {
        return "127.0.0.1:" + KAFKA;
    }

    public String simulator() {
        return "http://127.0.0.1:" + SIMULATOR;
    }

    public String enrollment() {
        return "http://127.0.0.1:" + ENROLLMENT;
    }

    /** A database of the stack's server. */
    public Database database(String name) {
        return new Database(name);
    }
}
