package io.paymentsystem.bench.contender;

import io.paymentsystem.bench.BenchFailure;
import io.paymentsystem.bench.load.Batch;
import io.paymentsystem.bench.load.Ends;
import io.paymentsystem.bench.load.HttpClients;
import io.paymentsystem.bench.load.Journal;
import io.paymentsystem.bench.load.Load;
import io.paymentsystem.bench.load.Submissions;
import io.paymentsystem.bench.system.BenchStack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Our services, asked over Kafka. A load has ended when its last payment has, by enrollment-service's own books. */
public final class Choreography implements Contender {

    public static final String NAME = "choreography";

    private static final int ENDS_MAX_SECONDS = 300;
    private static final Map<String, String> SETTINGS = Map.of("requests", "over Kafka", "services", "as delivered");

    private final BenchStack stack;
    private final HttpClients http;
    private final Books books;

    public Choreography(BenchStack stack, HttpClients http) {
        this.stack = stack;
        this.http = http;
        this.books = new Books(stack);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> settings() {
        return SETTINGS;
    }

    @Override
    public Map<String, ProcessHandle> processes() {
        Map<String, ProcessHandle> processes = new HashMap<>();
        Stream.concat(Stream.of("postgres", "kafka", "simulator"), BenchStack.SERVICES.stream())
                .forEach(part -> processes.put(part, stack.process(part)));
        return processes;
    }

    @Override
    public Finish run(Load load) {
        Batch batch = prepared(load);
        Journal journal = new Journal(batch);
        try (Ends ends = Ends.inBulk(stack.kafka(), journal); Submissions submissions = new Submissions(stack.kafka())) {
            long begun = System.nanoTime();
            submissions.submit(batch, journal);
            Map<String, Integer> statuses = awaitEnds(batch, journal, ends);
            double seconds = (System.nanoTime() - begun) / 1e9;
            books.agree(batch, statuses);
            return Finish.of(seconds, statuses);
        }
    }

    /** The load at an even pace, with its latencies. */
    public Finish runEvenly(Load load, double perSecond) {
        Batch batch = prepared(load);
        Journal journal = new Journal(batch);
        try (Ends ends = Ends.atOnce(stack.kafka(), journal); Submissions submissions = new Submissions(stack.kafka())) {
            long begun = System.nanoTime();
            submissions.submit(batch, journal, perSecond);
            Map<String, Integer> statuses = awaitEnds(batch, journal, ends);
            double seconds = (System.nanoTime() - begun) / 1e9;
            return new Finish(seconds, statuses, journal.latency(), new Timelines(stack).hops(batch));
        }
    }

    private Batch prepared(Load load) {
        Batch batch = Batch.of(load);
        http.behave(stack.simulator(), load);
        http.openCourses(stack.enrollment(), batch);
        return batch;
    }

    private Map<String, Integer> awaitEnds(Batch batch, Journal journal, Ends ends) {
        try {
            for (int second = 0; second < ENDS_MAX_SECONDS; second++) {
                if (journal.awaitEnds(1)) {
                    return books.awaitEnds(batch);
                }
                ends.goOn();
            }
            throw new BenchFailure("After %d s %,d of %,d payments have not ended: %s".formatted(
                    ENDS_MAX_SECONDS, journal.open(), batch.load().payments(), books.statuses(batch)));
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted.", interruption);
        }
    }

    /** The names under which memory is bounded. */
    public static List<String> services() {
        return BenchStack.SERVICES;
    }
}
