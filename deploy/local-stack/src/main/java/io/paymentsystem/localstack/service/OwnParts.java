package io.paymentsystem.localstack.service;

import io.paymentsystem.localstack.part.JavaProgram;
import io.paymentsystem.localstack.part.Launch;
import io.paymentsystem.localstack.part.Part;
import io.paymentsystem.localstack.part.Port;
import io.paymentsystem.localstack.part.Ports;
import io.paymentsystem.localstack.part.Repository;
import io.paymentsystem.localstack.part.StackHome;
import io.paymentsystem.localstack.process.Commands;
import io.paymentsystem.localstack.process.StopSignal;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Describes our own jars as parts, each configured through its environment alone, as it would be in production. */
public record OwnParts(Repository repository, StackHome home, Ports ports, JavaProgram java, Commands commands) {

    /** Left to itself, glibc gives a busy JVM an arena per thread and keeps what compilers once needed: tens of mebibytes. */
    private static final String ARENAS_MAX = "2";

    /** The PG simulator and Slack mock, which needs no other part. */
    public Part simulator(String name) {
        Map<String, String> environment = Map.of("SIMULATORS_PORT", Integer.toString(ports.simulator().number()));
        Path copy = home.program(name).resolve("simulators.jar");
        return part(name, ports.simulator(), Set.of(),
                new ExecutableJar(java, repository.simulatorsJar(), copy, environment), "/health");
    }

    /** A service, by its module's name, with the database and role of its own. */
    public Part service(String module, Port port, String database, Set<String> needs) {
        return part(module, port, needs,
                new SpringBootJar(java, commands, repository.serviceJar(module), home.program(module), environment(port, database)),
                "/actuator/health/readiness");
    }

    private static Part part(String name, Port port, Set<String> needs, Launch launch, String health) {
        return new Part(name, port, needs, launch, new HttpReadiness(URI.create(port.url() + health)), StopSignal.TERM);
    }

    private Map<String, String> environment(Port port, String database) {
        return Map.of(
                "SERVER_PORT", Integer.toString(port.number()),
                "SERVER_ADDRESS", "127.0.0.1",
                "DATABASE_URL", "jdbc:postgresql://" + ports.postgres().address() + "/" + database,
                "DATABASE_USER", database,
                "DATABASE_PASSWORD", database,
                "KAFKA_BOOTSTRAP_SERVERS", ports.kafka().address(),
                "PG_BASE_URL", ports.simulator().url(),
                "PG_SECRET_KEY", "test_sk_local",
                "SLACK_WEBHOOK_URL", ports.simulator().url() + "/slack/webhook",
                "MALLOC_ARENA_MAX", ARENAS_MAX);
    }
}
