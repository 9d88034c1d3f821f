package io.paymentsystem.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.endtoend.footing.Footing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Everything but the PG is killed in the middle of it all, and started again; nobody does anything else. */
@EndToEnd
@Tag("impatient")
class AccidentTests {

    private static final Logger log = LoggerFactory.getLogger(AccidentTests.class);
    private static final int COURSES = 8;
    private static final int STUDENTS = 250;
    private static final int TOO_FEW_SEATS = 170;
    private static final Duration SENDING = Duration.ofSeconds(1);
    private static final long KILLED_FIRST_MS = 300;
    private static final long KILLED_LAST_MS = 4_000;
    private static final Duration COMES_RIGHT = Duration.ofSeconds(60);
    private static final List<String> EVERYTHING_OF_OURS = List.of(
            "kafka", "postgres", "enrollment-service", "pg-gateway-service", "compensation-service", "reconciliation-service");

    static Stream<Seed> accidents() {
        return Seed.some(Integer.getInteger("e2e.accidents", 1));
    }

    @ParameterizedTest
    @MethodSource("accidents")
    void comesRightByItself(Seed seed, PaymentSystem system, Footing footing) {
        Footing.PartControl control = Requires.control(footing);
        RandomGenerator random = seed.random();
        List<Course> courses = IntStream.range(0, COURSES)
                .mapToObj(number -> system.course(number % 2 == 0 ? STUDENTS : TOO_FEW_SEATS, 10_000 + number * 1_000)).toList();
        List<Payment> payments = IntStream.range(0, STUDENTS).boxed()
                .flatMap(student -> courses.stream().map(course -> Payment.of(course, student, random))).toList();

        try (Pg.Faults faults = system.pg().misbehaves("{\"latencyMs\":50,\"declineRate\":0.05,\"seed\":%d}".formatted(seed.value()))) {
            Thread producer = Thread.ofPlatform().start(() -> system.submitEvenly(payments, SENDING));
            LockSupport.parkNanos(Duration.ofMillis(random.nextLong(KILLED_FIRST_MS, KILLED_LAST_MS)).toNanos());
            killEverything(control, random);
            long begunNanos = System.nanoTime();
            control.start(EVERYTHING_OF_OURS);
            long upNanos = System.nanoTime();
            join(producer);

            assertThat(system.awaitEnds(payments)).containsOnlyKeys("FINAL_COMPLETED", "EXCEEDS_CAPACITY", "CANCELLED");
            long endedNanos = System.nanoTime();
            log.info("Up after {} ms, all ended {} ms later", (upNanos - begunNanos) / 1_000_000, (endedNanos - upNanos) / 1_000_000);
            assertBooksAgree(payments, courses, system);
            assertThat(Duration.ofNanos(endedNanos - upNanos)).isLessThanOrEqualTo(COMES_RIGHT);
        }
    }

    private static void killEverything(Footing.PartControl control, RandomGenerator random) {
        List<String> order = new ArrayList<>(EVERYTHING_OF_OURS);
        Collections.shuffle(order, Random.from(random));
        order.forEach(control::kill);
    }

    private static void assertBooksAgree(List<Payment> payments, List<Course> courses, PaymentSystem system) {
        List<Outcome> outcomes = system.outcomes(payments);
        assertThat(outcomes.stream().map(Outcome::objection).flatMap(Optional::stream)).isEmpty();
        courses.forEach(course -> assertThat((long) system.seatsTaken(course)).isEqualTo(outcomes.stream()
                .filter(outcome -> outcome.isCompleted() && outcome.payment().courseId() == course.id()).count()));
        JsonNode run = system.books().run("PT0S");
        log.info("The run after it: {}", run);
        assertThat(run.path("found").asInt()).isZero();
        var ours = new Mentions(payments);
        assertThat(system.books().discrepancies()).filteredOn(each -> ours.areIn(each.path("paymentId").asString(""))).allSatisfy(each ->
                assertThat(each.path("state").asString()).as(each.toString()).isEqualTo("REPAIRED"));
    }

    private static void join(Thread producer) {
        try {
            producer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
