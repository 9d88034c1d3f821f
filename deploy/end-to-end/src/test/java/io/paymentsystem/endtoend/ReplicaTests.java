package io.paymentsystem.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paymentsystem.endtoend.footing.Footing;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two replicas of every service: all consume, one publishes, and the other does when that one dies. */
@EndToEnd
class ReplicaTests {

    private static final Logger log = LoggerFactory.getLogger(ReplicaTests.class);
    private static final Traffic TRAFFIC = new Traffic(500, Duration.ofSeconds(4));
    private static final Duration TAKEN_OVER = Duration.ofSeconds(10);

    @ParameterizedTest
    @ValueSource(strings = {"enrollment-service", "pg-gateway-service", "compensation-service", "reconciliation-service"})
    void oneRelaysAndTheOtherTakesOver(String service, PaymentSystem system, Footing footing) {
        List<String> replicas = List.of(service, service + "-2");
        await("one relay").atMost(PaymentSystem.PATIENCE).until(() -> relaying(replicas, footing).count() == 1);
        String active = relaying(replicas, footing).findFirst().orElseThrow();
        String other = replicas.stream().filter(Predicate.not(active::equals)).findFirst().orElseThrow();

        TRAFFIC.flowsWhile(system, () -> {
            footing.control().orElseThrow().kill(active);
            long killedNanos = System.nanoTime();
            await(other + " relays").atMost(PaymentSystem.PATIENCE).pollInterval(Duration.ofMillis(100))
                    .until(() -> relaying(List.of(other), footing).count() == 1);
            Duration taken = Duration.ofNanos(System.nanoTime() - killedNanos);
            log.info("{} relays {} ms after {} was killed", other, taken.toMillis(), active);
            assertThat(taken).isLessThan(TAKEN_OVER);
            footing.control().get().start(List.of(active));
        });
        assertThat(relaying(replicas, footing)).containsExactly(other);
    }

    private static Stream<String> relaying(List<String> replicas, Footing footing) {
        return replicas.stream().filter(replica -> new Http(footing.http(replica)).get("/actuator/metrics/outbox.relay.active")
                .path("measurements").path(0).path("value").asDouble() == 1);
    }
}
