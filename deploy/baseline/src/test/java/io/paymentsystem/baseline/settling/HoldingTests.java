package io.paymentsystem.baseline.settling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where the forms differ: what they hold, and for how long. */
class HoldingTests extends FormTest {

    @Test
    void threeSeatsAreSoldOnceToEightWhoWantThem() throws Exception {
        baseline.open(course, 3);
        List<UUID> buyers = Stream.generate(UUID::randomUUID).limit(8).toList();

        assertThat(payAtOnce(buyers)).hasSize(8)
                .satisfies(ended -> assertThat(Collections.frequency(ended, "FINAL_COMPLETED")).isEqualTo(3))
                .satisfies(ended -> assertThat(Collections.frequency(ended, "EXCEEDS_CAPACITY")).isEqualTo(5));

        assertThat(buyers.stream().flatMap(buyer -> Simulator.books(buyer).stream())).hasSize(3).containsOnly("CAPTURE " + Baseline.PRICE);
        assertThat(baseline.enrolled(course)).isEqualTo(3);
        assertThat(baseline.enrolments(course)).hasSize(3);
    }

    @Test
    void undecidedPgIsPassedOnAndLeavesThePaymentAsItIs() {
        baseline.open(course, 2);
        Simulator.behaves(payment, Map.of("executeThenErrorRate", 1));

        assertThat(baseline.statusOfPaying(payment, course, 1, Baseline.PRICE)).isEqualTo(502);

        assertThat(baseline.enrolments(course)).isEmpty();
        assertThat(baseline.enrolled(course)).isEqualTo(form == Form.ONE_PHASE ? 0 : 1);
    }

    @Test
    void connectionIsInUseWhileThePgIsSilentUnlessTuned() {
        baseline.open(course, 1);
        Simulator.behaves(payment, Map.of("executeThenTimeoutRate", 1, "timeoutMs", 3_000));
        var paying = CompletableFuture.supplyAsync(() -> baseline.statusOfPaying(payment, course, 1, Baseline.PRICE));
        Simulator.awaitTaken(payment);

        assertThat(baseline.connectionsInUse()).isEqualTo(form == Form.TUNED ? 0 : 1);
        assertThat(paying).as("the PG is still silent").isNotDone();

        assertThat(paying).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(502);
    }

    /** What the payments ended as, each by a student of its own. */
    private List<String> payAtOnce(List<UUID> buyers) throws Exception {
        var start = new CyclicBarrier(buyers.size());
        List<Callable<String>> payments = IntStream.range(0, buyers.size()).<Callable<String>>mapToObj(student -> () -> {
            start.await();
            return baseline.pay(buyers.get(student), course, student);
        }).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(payments).stream().map(Future::resultNow).toList();
        }
    }
}
