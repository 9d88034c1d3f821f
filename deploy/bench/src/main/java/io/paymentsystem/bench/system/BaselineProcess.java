package io.paymentsystem.bench.system;

import static java.util.Map.entry;

import io.paymentsystem.bench.BenchFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The monolith as a process, with a new and empty database on the stack's server. */
public final class BaselineProcess implements AutoCloseable {

    private static final int PORT = 18086;
    private static final Duration START_MAX = Duration.ofMinutes(2);
    private static final long LOOK_MILLIS = 100;
    private static final long STOP_MAX_SECONDS = 20;

    private final Process process;

    private BaselineProcess(Process process) {
        this.process = process;
    }

    /** Returns when it is ready. */
    public static BaselineProcess start(Path deploy, BenchStack stack, String form, int pool, int threads) {
        stack.database("postgres").run("drop database if exists baseline", "create database baseline");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path log = deploy.resolve(".bench/baseline-" + form + ".log");
        var command = new Command(
                List.of(java.toString(), "-Xmx200m", "-XX:+UseSerialGC", "-XX:TrimNativeHeapInterval=60000", stack.jvmOption(),
                        "-jar", deploy.resolve("baseline/target/baseline.jar").toString()),
                environment(stack, form, pool, threads), log);
        try {
            BaselineProcess started = new BaselineProcess(command.start());
            started.awaitReady(log);
            return started;
        } catch (IOException failure) {
            throw new BenchFailure("The baseline cannot be started: " + failure.getMessage(), failure);
        }
    }

    private static Map<String, String> environment(BenchStack stack, String form, int pool, int threads) {
        return Map.ofEntries(
                entry("SERVER_PORT", Integer.toString(PORT)), entry("SERVER_ADDRESS", "127.0.0.1"),
                entry("DATABASE_URL", stack.database("baseline").url()), entry("DATABASE_USER", "postgres"),
                entry("DATABASE_PASSWORD", "postgres"), entry("PG_BASE_URL", stack.simulator()), entry("PG_SECRET_KEY", "test_sk_local"),
                entry("BASELINE_FORM", form), entry("BASELINE_POOL", Integer.toString(pool)),
                entry("BASELINE_THREADS", Integer.toString(threads)),
                // As the services have it.
                entry("MALLOC_ARENA_MAX", "2"));
    }

    private void awaitReady(Path log) {
        long deadline = System.nanoTime() + START_MAX.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!isReady(http)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    close();
                    throw new BenchFailure("The baseline does not get ready; it has written " + log);
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException interruption) {
            close();
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted.", interruption);
        }
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(address() + "/actuator/health/readiness")).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public String address() {
        return "http://127.0.0.1:" + PORT;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_MAX_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interruption) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
