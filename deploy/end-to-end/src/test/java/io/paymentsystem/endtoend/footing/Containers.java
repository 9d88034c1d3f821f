package io.paymentsystem.endtoend.footing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.core.ConditionTimeoutException;

/** The containers of a compose project, by the names of their services. */
final class Containers {

    private static final Duration READY = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final String project;
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    Containers(String project) {
        this.project = project;
    }

    String id(String part) {
        return ids.computeIfAbsent(part, _ -> Command.of("docker", "ps", "--all", "--quiet", "--no-trunc",
                "--filter", "label=com.docker.compose.project=" + project,
                "--filter", "label=com.docker.compose.service=" + part).run());
    }

    String state(String part, String template) {
        return Command.of("docker", "inspect", "--format", template, id(part)).run();
    }

    List<String> log(String part) {
        return Command.of("docker", "logs", id(part)).attempt().all().lines().toList();
    }

    /** Waits until all are healthy; a failure says what the last one writes. */
    void awaitHealthy(List<String> parts) {
        for (String part : parts) {
            try {
                await(part + " is healthy").atMost(READY).pollInterval(LOOK)
                        .until(() -> state(part, "{{.State.Health.Status}}").equals("healthy"));
            } catch (ConditionTimeoutException e) {
                List<String> log = log(part);
                throw new IllegalStateException(part + " did not become healthy:\n"
                        + String.join("\n", log.subList(Math.max(0, log.size() - 30), log.size())), e);
            }
        }
    }

    void awaitStartAfter(String part, String startedAt) {
        await(part + " is started again").atMost(READY).pollInterval(LOOK)
                .until(() -> !state(part, "{{.State.StartedAt}}").equals(startedAt)
                        && state(part, "{{.State.Running}}").equals("true"));
    }
}
