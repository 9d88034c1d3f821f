package io.paymentsystem.endtoend;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paymentsystem.endtoend.footing.Footing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two replicas of every service: all consume, one publishes, and the other does when that one dies. */
@EndToEnd
@Tag("replicated")
class ReplicaTests {

    private static final Logger log = LoggerFactory.getLogger(ReplicaTests.class);
    private static final Duration TAKEN_OVER = Duration.ofSeconds(10);

    @Test
    void oneRelaysAndTheOtherTakesOver(PaymentSystem system, Footing footing) {
        await("one relay of each").atMost(PaymentSystem.PATIENCE).untilAsserted(() ->
                assertThat(Footing.SERVICES).allSatisfy(service -> assertThat(relaying(service, footing)).hasSize(1)));
        Map<String, String> active = Footing.SERVICES.stream()
                .collect(toMap(Function.identity(), service -> relaying(service, footing).getFirst()));

        try (Traffic traffic = Traffic.through(system)) {
            active.forEach((service, replica) -> assertTheOtherTakesOver(service, replica, footing));
            Requires.control(footing).start(List.copyOf(active.values()));
            traffic.endsWell();
        }
        assertThat(Footing.SERVICES).allSatisfy(service ->
                assertThat(relaying(service, footing)).hasSize(1).doesNotContain(active.get(service)));
    }

    private static void assertTheOtherTakesOver(String service, String active, Footing footing) {
        String other = active.equals(service) ? second(service) : service;
        Requires.control(footing).kill(active);
        long killedNanos = System.nanoTime();
        await(other + " relays").atMost(PaymentSystem.PATIENCE).pollInterval(Duration.ofMillis(100))
                .until(() -> relays(other, footing));
        Duration taken = Duration.ofNanos(System.nanoTime() - killedNanos);
        log.info("{} relays {} ms after {} was killed", other, taken.toMillis(), active);
        assertThat(taken).isLessThan(TAKEN_OVER);
    }

    private static List<String> relaying(String service, Footing footing) {
        return List.of(service, second(service)).stream().filter(replica -> relays(replica, footing)).toList();
    }

    private static String second(String service) {
        return service + "-2";
    }

    private static boolean relays(String replica, Footing footing) {
        return new Http(footing.http(replica)).get("/actuator/metrics/outbox.relay.active")
                .path("measurements").path(0).path("value").asDouble() == 1;
    }
}
