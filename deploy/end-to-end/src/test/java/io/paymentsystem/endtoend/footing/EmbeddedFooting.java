package io.paymentsystem.endtoend.footing;

import io.paymentsystem.localstack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An embedded stack of the suite's own, on free ports and with fresh data, so that it never meets one that a person has running. */
final class EmbeddedFooting implements Footing, Footing.PartControl {

    /** What a container gives a service before it kills it. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH-mm-ss");

    private final Map<String, String> environment = new HashMap<>(System.getenv());
    private final Stack stack;

    /** With all parts, or with others where the given environment says so. */
    EmbeddedFooting(Map<String, String> given) {
        Path folder = Path.of("").toAbsolutePath();
        environment.put("STACK_HOME", folder.resolve("target/stack").toString());
        environment.putAll(FreePorts.forVariables(PortVariables.all()));
        // A service that is stopped is to end its work and nothing else.
        environment.put("STACK_CACHES", "skip");
        environment.putAll(given);
        stack = Stack.in(folder, environment, System.out, System.err);
        // An interrupted run closes nothing by itself, and the stack's processes outlive this one.
        Runtime.getRuntime().addShutdownHook(new Thread(stack::down));
        stack.reset();
        stack.up(List.of());
    }

    @Override
    public String kafka() {
        return "127.0.0.1:" + environment.get(PortVariables.KAFKA);
    }

    @Override
    public String postgres() {
        return "127.0.0.1:" + environment.get(PortVariables.POSTGRES);
    }

    @Override
    public String http(String part) {
        return PortVariables.url(part, environment);
    }

    @Override
    public Optional<PartControl> control() {
        return Optional.of(this);
    }

    @Override
    public Optional<Supervision> supervision() {
        return Optional.empty();
    }

    @Override
    public void kill(String part) {
        stack.kill(part);
    }

    @Override
    public Duration stop(String part) {
        long begunNanos = System.nanoTime();
        stack.stop(part);
        Duration taken = Duration.ofNanos(System.nanoTime() - begunNanos);
        if (taken.compareTo(STOP_LIMIT) >= 0) {
            throw new IllegalStateException(part + " did not stop within " + STOP_LIMIT);
        }
        return taken;
    }

    @Override
    public void start(List<String> parts) {
        stack.up(parts);
    }

    @Override
    public List<String> log(String part) {
        try {
            return Files.readAllLines(stack.log(part).path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stack.down();
        keepLogs();
    }

    /** Aside, since whoever starts the stack next clears them. */
    private void keepLogs() {
        Path kept = Path.of("target", "logs", LocalTime.now().format(TIME));
        try (Stream<Path> logs = Files.list(Path.of(environment.get("STACK_HOME"), "logs"))) {
            Files.createDirectories(kept);
            for (Path log : logs.toList()) {
                Files.copy(log, kept.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
