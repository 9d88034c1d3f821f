package io.paymentsystem.endtoend.footing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The compose files of {@code deploy}, brought up as a project of the suite's own on free ports, from the jars as they are built. Closing
 * it keeps the logs, under {@code target/logs}, and the images, and nothing else.
 */
final class ComposeFooting implements Footing, Footing.PartControl, Footing.Supervision {

    private static final Logger log = LoggerFactory.getLogger(ComposeFooting.class);
    private static final String PROJECT = "payment-system-e2e";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH-mm-ss");
    private static final int KILLED = 137;

    private final Map<String, String> environment = new HashMap<>(FreePorts.forVariables(PortVariables.all()));
    private final Containers containers = new Containers(PROJECT);
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Path logs = Path.of("target", "logs", LocalTime.now().format(TIME));
    private final boolean replicated;
    private final Command compose;
    private final List<String> parts;

    /** With one of everything, or with three brokers and two replicas of each service. */
    ComposeFooting(boolean replicated) {
        this.replicated = replicated;
        environment.put("VERSION", "e2e");
        environment.put("JVM_OPTIONS", System.getenv().getOrDefault("JVM_OPTIONS", "-XX:TieredStopAtLevel=1"));
        compose = new Command(composeCommand(replicated), environment);
        parts = compose.with("config", "--services").run().lines().toList();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        forget();
        compose.with("build", "--parallel").run();
        long begunNanos = System.nanoTime();
        compose.with("up", "--detach", "--no-build").run();
        containers.awaitHealthy(parts);
        log.info("{} containers are up after {} ms", parts.size(), (System.nanoTime() - begunNanos) / 1_000_000);
    }

    /** COMPOSE says by which program, if not by Compose v2. */
    private static List<String> composeCommand(boolean replicated) {
        String program = System.getenv().getOrDefault("COMPOSE", "docker compose");
        Path folder = Path.of("").toAbsolutePath().getParent();
        Stream<String> files = Stream.of("docker-compose.yml", "docker-compose.three-brokers.yml").limit(replicated ? 2 : 1)
                .flatMap(file -> Stream.of("--file", folder.resolve(file).toString()));
        return Stream.of(Stream.of(program.split(" ")), files, Stream.of("--project-name", PROJECT)).flatMap(words -> words).toList();
    }

    @Override
    public String kafka() {
        return Stream.concat(Stream.of(PortVariables.KAFKA), PortVariables.MORE_BROKERS.stream()).limit(replicated ? 3 : 1)
                .map(variable -> "127.0.0.1:" + environment.get(variable)).collect(Collectors.joining(","));
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
        return Optional.of(this);
    }

    /** By the engine, which takes it for a person's wish and does not start it again. */
    @Override
    public void kill(String part) {
        Command.of("docker", "kill", containers.id(part)).run();
    }

    @Override
    public Duration stop(String part) {
        long begunNanos = System.nanoTime();
        Command.of("docker", "stop", "-t", "20", containers.id(part)).run();
        Duration taken = Duration.ofNanos(System.nanoTime() - begunNanos);
        if (Integer.parseInt(containers.state(part, "{{.State.ExitCode}}")) == KILLED) {
            throw new IllegalStateException(part + " did not stop within 20 s");
        }
        return taken;
    }

    @Override
    public void start(List<String> stopped) {
        compose.with("up", "--detach", "--no-build", "--no-recreate").with(stopped.toArray(String[]::new)).run();
        containers.awaitHealthy(stopped);
    }

    @Override
    public List<String> log(String part) {
        return containers.log(part);
    }

    /** From within, where the engine cannot know that it is meant; the init, which is spared, then ends with its only child. */
    @Override
    public void crash(String part) {
        String startedAt = containers.state(part, "{{.State.StartedAt}}");
        Command.of("docker", "exec", containers.id(part), "sh", "-c", "kill -9 -1").attempt();
        containers.awaitStartAfter(part, startedAt);
        containers.awaitHealthy(List.of(part));
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                keepLogs();
            } finally {
                forget();
            }
        }
    }

    private void keepLogs() {
        try {
            Files.createDirectories(logs);
            for (String part : parts) {
                Command.Outcome written = Command.of("docker", "logs", "--timestamps", containers.id(part)).attempt();
                Files.writeString(logs.resolve(part + ".log"), written.all());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget() {
        compose.with("down", "--volumes", "--remove-orphans", "--timeout", "20").run();
    }
}
