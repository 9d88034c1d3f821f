package io.paymentsystem.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paymentsystem.endtoend.DeadLetters.DeadLetter;
import io.paymentsystem.endtoend.footing.Footing;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What could not be undone is replayed where that is still right, and left alone where it is not. */
@EndToEnd
@Tag("long")
class DeskTests {

    private static final long PRICE = 60_000;
    private static final String TOPIC = "compensation.final-dlt";
    private static final String REQUESTED = "payment.requested-dlt";
    private static final String CANCELS_FAIL = "{\"cancelErrorRate\":1}";
    private static final String GOOD = "{}";
    private static final int REPLAYS_MAX = 3;

    /** How many replays are safe; each takes its three failing attempts first, and while all cancels fail the gateway's circuit is open. */
    private static final int SAFE = Integer.getInteger("e2e.safe-replays", 9);
    private static final int DEAD = SAFE + 3;

    @Test
    void replaysWhatIsSafeAndNothingElse(PaymentSystem system, Footing footing) {
        List<Payment> failed = failed(SAFE + 1, system);
        Payment refundedByHand = failed.getLast();
        List<Payment> toCancel = failed.subList(0, SAFE);
        List<Payment> enrolled = enrolled(2, system);
        enrolled.forEach(payment -> system.pg().treats(payment, CANCELS_FAIL));
        enrolled.forEach(payment -> system.compensateFinally(payment, "nobody's wish"));
        List<Payment> all = Stream.concat(failed.stream(), enrolled.stream()).toList();
        List<String> dead = system.desk().awaitOpen(all, TOPIC, DEAD);
        // A cancel that was not made while the gateway's circuit was open is made up for, even after nobody waits for it any more.
        new Databases(footing.postgres()).awaitApproved(all);
        system.pg().treats(refundedByHand, GOOD);
        system.pg().givesBackOutside(refundedByHand);

        JsonNode judged = system.desk().dryRun(dead);
        assertThat(Desk.verdicts(judged)).containsExactlyInAnyOrderEntriesOf(Map.of("SAFE", (long) SAFE, "ALREADY-DONE", 1L, "UNSAFE", 2L));
        assertThat(judged.path("replayed").asInt()).isZero();
        assertThat(system.desk().audit(dead)).isEmpty();
        assertThat(movements(toCancel, system)).containsOnly(List.of("CAPTURE"));

        all.forEach(payment -> system.pg().treats(payment, GOOD));
        JsonNode replayed = system.desk().replay(dead);
        assertThat(replayed.path("replayed").asInt()).isEqualTo(SAFE);
        assertThat(replayed.path("left").asInt()).isEqualTo(3);
        assertThat(system.desk().awaitResults(replayed)).containsExactlyEntriesOf(Map.of("CANCELLED", (long) SAFE));
        assertThat(system.outcomes(toCancel)).extracting(Outcome::status).containsOnly("CANCELLED");
        assertThat(movements(toCancel, system)).containsOnly(List.of("CAPTURE", "REFUND"));
        assertThat(system.outcomes(enrolled)).extracting(Outcome::status).containsOnly("FINAL_COMPLETED");
        assertThat(movements(enrolled, system)).containsOnly(List.of("CAPTURE"));
        assertThat(system.pg().books(refundedByHand)).containsExactly("CAPTURE", "REFUND");
        assertThat(system.desk().awaitOpen(all, TOPIC, 3)).hasSize(3);
        assertThat(system.desk().audit(dead)).hasSize(SAFE).allSatisfy(row -> assertThat(row.path("by").asString()).isEqualTo("ann"));
    }

    @Test
    void countsReplaysAndParksWhatGoesOnFailing(PaymentSystem system) {
        Payment payment = Payment.of(system.course(1, PRICE), 42).costing(-1);
        system.submit(payment);
        for (int replays = 1; replays <= REPLAYS_MAX; replays++) {
            List<String> open = system.desk().awaitOpen(List.of(payment), REQUESTED, 1);
            JsonNode replayed = system.desk().replayAnyway(open, "to see it fail");
            assertThat(system.desk().awaitResults(replayed)).containsExactlyEntriesOf(Map.of("DEAD AGAIN", 1L));
            DeadLetter again = latest(payment, replays + 1, system);
            assertThat(again.header("replay-count")).isEqualTo(Integer.toString(replays));
            assertThat(again.header("replay-of")).isEqualTo(open.getFirst());
        }

        await("it is parked").atMost(PaymentSystem.PATIENCE).untilAsserted(() ->
                assertThat(system.desk().about(List.of(payment), REQUESTED, "PARKED")).hasSize(1));
        assertThat(system.desk().about(List.of(payment), REQUESTED, "OPEN")).isEmpty();
        assertThat(system.desk().about(List.of(payment), REQUESTED, "REPLAYED")).hasSize(REPLAYS_MAX);
        system.slack().awaitMessageAbout(payment);
    }

    /** The latest of so many dead letters of a payment. */
    private static DeadLetter latest(Payment payment, int count, PaymentSystem system) {
        await(count + " dead letters").atMost(PaymentSystem.PATIENCE).untilAsserted(() ->
                assertThat(system.deadLetters().about(payment)).hasSize(count));
        return system.deadLetters().about(payment).stream().max(Comparator.comparing(dead -> dead.header("replay-count"))).orElseThrow();
    }

    private static List<Payment> failed(int count, PaymentSystem system) {
        Course course = system.course(count, PRICE);
        List<Payment> payments = payments(course, count);
        system.payWhileItCloses(course, payments, CANCELS_FAIL);
        payments.forEach(payment -> system.awaitStatus(payment, "FINAL_COMPENSATION_FAILED"));
        return payments;
    }

    private static List<Payment> enrolled(int count, PaymentSystem system) {
        List<Payment> payments = payments(system.course(count, PRICE), count);
        payments.forEach(system::submit);
        payments.forEach(payment -> system.awaitStatus(payment, "FINAL_COMPLETED"));
        return payments;
    }

    private static List<Payment> payments(Course course, int count) {
        return IntStream.range(0, count).mapToObj(student -> Payment.of(course, 1 + student)).toList();
    }

    private static List<List<String>> movements(Collection<Payment> payments, PaymentSystem system) {
        return payments.stream().map(system.pg()::books).toList();
    }
}
