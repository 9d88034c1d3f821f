package io.paymentsystem.bench;

import io.paymentsystem.bench.contender.Choreography;
import io.paymentsystem.bench.contender.Contender;
import io.paymentsystem.bench.contender.Finish;
import io.paymentsystem.bench.contender.KafkaFloor;
import io.paymentsystem.bench.contender.Money;
import io.paymentsystem.bench.contender.Monolith;
import io.paymentsystem.bench.contender.Monolith.Form;
import io.paymentsystem.bench.contender.PostgresFloor;
import io.paymentsystem.bench.load.HttpClients;
import io.paymentsystem.bench.load.Load;
import io.paymentsystem.bench.result.Measurement;
import io.paymentsystem.bench.result.RunResult;
import io.paymentsystem.bench.system.BenchStack;
import io.paymentsystem.bench.system.ProcessMeter;
import io.paymentsystem.bench.system.StoredPayments;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One run: first the choreography, alone on the machine, then, its services stopped, whatever it is compared with, one after the other, on
 * the same PostgreSQL and the same simulator.
 */
final class Bench {

    private final Path deploy;
    private final Loads loads;
    private final Screen screen;
    private final BenchStack stack;
    private final HttpClients http;
    private final List<Measurement> measured = new ArrayList<>();

    Bench(Path deploy, Loads loads, Screen screen, BenchStack stack, HttpClients http) {
        this.deploy = deploy;
        this.loads = loads;
        this.screen = screen;
        this.stack = stack;
        this.http = http;
    }

    /** Leaves the stack as it is at the end, for whoever ends this process to clear. */
    RunResult run() {
        Instant begun = Instant.now();
        stack.reset();
        double startSeconds = start();
        choreography();
        // Not only stopped: what PostgreSQL keeps for relays that do not come would be a burden for whoever follows.
        stack.reset();
        screen.says("The services are stopped; what they are compared with:");
        stack.up(BenchStack.WITHOUT_SERVICES);
        measure(new PostgresFloor(stack), loads.postgresFloor());
        monoliths();
        return new RunResult(begun, loads.quick(), Circumstances.of(stack), startSeconds, List.copyOf(measured),
                new Goals(measured, startSeconds).all());
    }

    private double start() {
        screen.says("Starting the stack in a folder and at ports of its own...");
        if (loads.quick()) {
            stack.upAsUsual();
            return 0;
        }
        stack.upAsUsual();
        stack.reset();
        double seconds = stack.upAsUsual();
        screen.says("Up after %.1f s. Again, for throughput: with both compilers...", seconds);
        stack.reset();
        stack.up();
        return seconds;
    }

    /** The loads whose ratios are goals one after the other, and last, when all that they run through has been compiled. */
    private void choreography() {
        Choreography choreography = new Choreography(stack, http);
        screen.says("Warming up...");
        choreography.run(loads.warmUp());
        choreography.run(loads.hotWarmUp());
        measure(choreography, loads.flashSale());
        choreography.runEvenly(loads.steadyWarmUp(), Loads.STEADY_PER_SECOND);
        measure(choreography, loads.steady(), load -> choreography.runEvenly(load, Loads.STEADY_PER_SECOND));
        if (!loads.quick()) {
            measure(choreography, loads.hotVerySlow());
            measure(choreography, loads.declined());
        }
        StoredPayments stored = new StoredPayments(stack);
        stored.settle();
        measure(choreography, loads.hotInstant());
        measure(choreography, loads.manyCourses());
        measure(choreography, loads.hotSlow());
        if (!loads.quick()) {
            screen.says("Storing %,d payments...", loads.storedPayments());
            stored.add(loads.storedPayments());
            measure(choreography, loads.stored());
        }
        measure(new KafkaFloor(stack), loads.kafkaFloor());
    }

    private void monoliths() {
        for (Form form : loads.forms()) {
            try (Monolith monolith = Monolith.start(form, deploy, stack, http)) {
                monolith.run(loads.monolithWarmUp());
                measured.add(measureOnce(monolith, loads.forMonolith(form, loads.hotSlow()), monolith::run));
                measured.add(measureOnce(monolith, loads.forMonolith(form, loads.hotInstant()), monolith::run));
            }
        }
    }

    private void measure(Contender contender, Load load) {
        measure(contender, load, contender::run);
    }

    private void measure(Contender contender, Load load, Function<Load, Finish> run) {
        List<Measurement> repeated = IntStream.range(0, loads.repeats(load)).mapToObj(_ -> measureOnce(contender, load, run))
                .sorted(Comparator.comparingDouble(Measurement::seconds)).toList();
        measured.add(repeated.get(repeated.size() / 2));
    }

    private Measurement measureOnce(Contender contender, Load load, Function<Load, Finish> run) {
        Map<String, ProcessHandle> processes = new HashMap<>(contender.processes());
        processes.put("load", ProcessHandle.current());
        boolean paid = processes.containsKey("simulator");
        Money money = paid ? Money.before(http, stack.simulator()) : null;
        ProcessMeter meter = ProcessMeter.of(processes);
        Finish finish = run.apply(load);
        var used = meter.read();
        if (money != null) {
            money.isRightAfter(load, finish.ends());
        }
        Measurement measurement = new Measurement(load.scenario(), contender.name(), load.payments(), finish.seconds(), finish.ends(),
                contender.settings(), used, finish.latency(), finish.hops());
        screen.shows(measurement);
        return measurement;
    }
}
