package io.paymentsystem.endtoend.footing;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/** Kafka and PostgreSQL in containers of Testcontainers, from the images that the compose file names; all else runs as processes. */
final class TestcontainersFooting implements Footing, Footing.PartControl {

    private static final Duration READY = Duration.ofMinutes(1);
    private static final String LOOPBACK = "127.0.0.1";

    private final Map<String, String> ports =
            new HashMap<>(FreePorts.forVariables(List.of(PortVariables.KAFKA, PortVariables.POSTGRES)));
    private final KafkaContainer kafka = new LoopbackKafka(image("KAFKA_IMAGE", "apache/kafka:4.2.1", "apache/kafka"))
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    private final PostgreSQLContainer postgres = new PostgreSQLContainer(image("POSTGRES_IMAGE", "postgres:17", "postgres"))
            .withUsername("postgres").withPassword("postgres").withDatabaseName("postgres")
            .withCopyFileToContainer(MountableFile.forHostPath("../docker/databases.sql"), "/docker-entrypoint-initdb.d/databases.sql")
            .withCommand("postgres", "-c", "wal_level=logical", "-c", "max_connections=200", "-c", "max_replication_slots=20",
                    "-c", "max_wal_senders=20", "-c", "wal_sender_timeout=10s");
    private final EmbeddedFooting processes;

    /**
     * Tells clients the address that its port is bound to. Testcontainers would name the engine's bridge where the tests themselves run
     * in a container, and nobody listens there.
     */
    private static final class LoopbackKafka extends KafkaContainer {

        LoopbackKafka(DockerImageName image) {
            super(image);
        }

        @Override
        public String getHost() {
            return LOOPBACK;
        }
    }

    TestcontainersFooting() {
        // Fixed, since a container that is started again would be given others.
        kafka.setPortBindings(List.of(LOOPBACK + ":" + ports.get(PortVariables.KAFKA) + ":9092"));
        postgres.setPortBindings(List.of(LOOPBACK + ":" + ports.get(PortVariables.POSTGRES) + ":5432"));
        ports.put("STACK_WITHOUT", "kafka postgres");
        try {
            Startables.deepStart(kafka, postgres).join();
            processes = new EmbeddedFooting(ports);
        } catch (RuntimeException e) {
            closeContainers();
            throw e;
        }
    }

    /** Why this footing cannot be had here, if so. */
    static Optional<String> objection() {
        return DockerClientFactory.instance().isDockerAvailable()
                ? Optional.empty()
                : Optional.of("No Docker engine answers here, which -De2e.footing=testcontainers needs; nothing was tested.");
    }

    private static DockerImageName image(String variable, String usual, String substitutes) {
        return DockerImageName.parse(System.getenv().getOrDefault(variable, usual)).asCompatibleSubstituteFor(substitutes);
    }

    @Override
    public String kafka() {
        return processes.kafka();
    }

    @Override
    public String postgres() {
        return processes.postgres();
    }

    @Override
    public String http(String part) {
        return processes.http(part);
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
        container(part).ifPresentOrElse(container ->
                container.getDockerClient().killContainerCmd(container.getContainerId()).exec(), () -> processes.kill(part));
    }

    @Override
    public Duration stop(String part) {
        return processes.stop(part);
    }

    @Override
    public void start(List<String> parts) {
        List<String> rest = new ArrayList<>();
        parts.forEach(part -> container(part).ifPresentOrElse(TestcontainersFooting::start, () -> rest.add(part)));
        await("Kafka and PostgreSQL answer").atMost(READY).ignoreExceptions().until(this::answer);
        if (!rest.isEmpty()) {
            processes.start(rest);
        }
    }

    @Override
    public List<String> log(String part) {
        return container(part).map(container -> container.getLogs().lines().toList()).orElseGet(() -> processes.log(part));
    }

    @Override
    public void close() {
        try {
            processes.close();
        } finally {
            closeContainers();
        }
    }

    private void closeContainers() {
        kafka.close();
        postgres.close();
    }

    private Optional<GenericContainer<?>> container(String part) {
        return switch (part) {
            case "kafka" -> Optional.of(kafka);
            case "postgres" -> Optional.of(postgres);
            default -> Optional.empty();
        };
    }

    private static void start(GenericContainer<?> container) {
        container.getDockerClient().startContainerCmd(container.getContainerId()).exec();
    }

    private boolean answer() throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka()));
                Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + postgres() + "/postgres", "postgres", "postgres")) {
            return !admin.describeCluster().nodes().get().isEmpty() && connection.isValid(1);
        }
    }
}
