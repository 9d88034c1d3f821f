package io.paymentsystem.bench.contender;

import io.paymentsystem.bench.load.Batch;
import io.paymentsystem.bench.load.HttpClients;
import io.paymentsystem.bench.load.Load;
import io.paymentsystem.bench.system.BaselineProcess;
import io.paymentsystem.bench.system.BenchStack;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The monolith that the choreography replaces, in one of its forms, asked over HTTP by clients that wait for each answer. */
public final class Monolith implements Contender, AutoCloseable {

    /** As in the baseline's own setting; its name here is the same in lower case. */
    public enum Form {
        ONE_PHASE(64), THREE_PHASE(64), TUNED(128);

        /** Several for each connection of the pool; where none is held while the PG is asked, enough to keep the processors busy. */
        private final int clients;

        Form(int clients) {
            this.clients = clients;
        }

        public String shown() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final int THREADS = 200;
    private static final int POOL = 10;

    private final Form form;
    private final BenchStack stack;
    private final HttpClients http;
    private final BaselineProcess process;

    private Monolith(Form form, BenchStack stack, HttpClients http, BaselineProcess process) {
        this.form = form;
        this.stack = stack;
        this.http = http;
        this.process = process;
    }

    /** Starts it with an empty database. */
    public static Monolith start(Form form, Path deploy, BenchStack stack, HttpClients http) {
        return new Monolith(form, stack, http, BaselineProcess.start(deploy, stack, form.name(), POOL, THREADS));
    }

    @Override
    public String name() {
        return form.shown();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("clients", Integer.toString(form.clients), "connection pool", Integer.toString(POOL),
                "server threads", Integer.toString(THREADS));
    }

    @Override
    public Map<String, ProcessHandle> processes() {
        return Map.of("monolith", process.handle(), "postgres", stack.process("postgres"), "simulator", stack.process("simulator"));
    }

    @Override
    public Finish run(Load load) {
        Batch batch = Batch.of(load);
        http.behave(stack.simulator(), load);
        http.openCourses(process.address(), batch);
        long begun = System.nanoTime();
        Map<String, Integer> ends = http.pay(process.address(), batch, form.clients);
        return Finish.of((System.nanoTime() - begun) / 1e9, ends);
    }

    @Override
    public void close() {
        process.close();
    }
}
