package io.paymentsystem.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PG is slow, broken or silent, often after it has taken the money, and for a while cannot even be asked what it did. */
@EndToEnd
class FaultyPgTests {

    private static final Logger log = LoggerFactory.getLogger(FaultyPgTests.class);
    private static final int COURSES = 8;
    private static final int STUDENTS = 250;
    private static final int TOO_FEW_SEATS = 170;
    private static final Duration WITH_INQUIRIES = Duration.ofSeconds(5);
    private static final Duration WITHOUT_INQUIRIES = Duration.ofSeconds(20);
    private static final Duration END_MAX = Duration.ofSeconds(60);
    private static final String[] ENDS = {"FINAL_COMPLETED", "EXCEEDS_CAPACITY", "CANCELLED"};

    /** From the end of the faults on everything has to settle by itself within a bound. */
    @Test
    void endsEveryPaymentRightAndCompensatesNoneWhoseFateIsUnknown(PaymentSystem system) {
        Seed seed = Seed.next();
        List<Course> courses = courses(system);
        List<Payment> payments = payments(courses, seed.random());
        long takenBefore = system.pg().books().net();
        Duration sending = timeOf(() -> submitWhileThePgMisbehaves(payments, seed, system));
        Duration toTheEnd = timeOf(() -> assertThat(system.awaitEnds(payments)).containsOnlyKeys(ENDS));
        log.info("{} payments, sent within {} ms, had ended {} ms after the faults",
                payments.size(), sending.toMillis(), toTheEnd.toMillis());
        system.groups().awaitQuiet();

        List<Outcome> outcomes = system.outcomes(payments);
        assertMoneyIsRight(outcomes, system.pg().books().net() - takenBefore);
        courses.forEach(course -> assertNoSeatLeaked(course, outcomes, system));
        assertOnlyTheDeclinedWereCompensated(outcomes, system);
        assertThat(system.deadLetters().about(payments)).isEmpty();
        assertThat(system.slack().messagesAbout(payments)).isEmpty();
        assertThat(toTheEnd).isLessThanOrEqualTo(END_MAX);
    }

    private static List<Course> courses(PaymentSystem system) {
        return IntStream.range(0, COURSES)
                .mapToObj(number -> system.course(number % 2 == 0 ? STUDENTS : TOO_FEW_SEATS, 10_000 + number * 1_000)).toList();
    }

    /** One for each student and course, the courses taking turns. */
    private static List<Payment> payments(List<Course> courses, RandomGenerator random) {
        return IntStream.range(0, STUDENTS).boxed()
                .flatMap(student -> courses.stream().map(course -> Payment.of(course, student, random))).toList();
    }

    private static void submitWhileThePgMisbehaves(List<Payment> payments, Seed seed, PaymentSystem system) {
        int third = payments.size() / 3;
        try (Pg.Faults faults = system.pg().misbehaves(faults(0, seed))) {
            system.submitEvenly(payments.subList(0, third), WITH_INQUIRIES);
            faults.become(faults(1, seed));
            system.submitEvenly(payments.subList(third, 2 * third), WITHOUT_INQUIRIES);
            faults.become(faults(0, seed));
            system.submitEvenly(payments.subList(2 * third, payments.size()), WITH_INQUIRIES);
            // On a busy machine the last ones would otherwise come to the PG when it is well again.
            system.groups().awaitConsumed("payment.requested");
            system.groups().awaitConsumed("payment.count-updated");
        }
    }

    private static String faults(int inquiryErrorRate, Seed seed) {
        return """
                {"latencyMs":300, "executeThenTimeoutRate":0.04, "executeThenErrorRate":0.04, "resetRate":0.04, "garbageRate":0.04,
                 "errorRate":0.04, "declineRate":0.05, "inquiryErrorRate":%d, "seed":%d}""".formatted(inquiryErrorRate, seed.value());
    }

    private static Duration timeOf(Runnable work) {
        long begunNanos = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begunNanos);
    }

    private static void assertMoneyIsRight(List<Outcome> outcomes, long takenInTotal) {
        Stream<Optional<String>> objections = outcomes.stream().map(Outcome::objection);
        assertThat(objections.flatMap(Optional::stream)).isEmpty();
        assertThat(outcomes).filteredOn(outcome -> outcome.movements().contains("REFUND")).isEmpty();
        assertThat(takenInTotal).isEqualTo(
                outcomes.stream().filter(Outcome::isCompleted).mapToLong(outcome -> outcome.payment().amount()).sum());
    }

    private static void assertNoSeatLeaked(Course course, List<Outcome> outcomes, PaymentSystem system) {
        long completed = outcomes.stream()
                .filter(outcome -> outcome.isCompleted() && outcome.payment().courseId() == course.id()).count();
        assertThat((long) system.enrolled(course)).isEqualTo(completed);
        assertThat((long) system.seatsTaken(course)).isEqualTo(completed);
    }

    private static void assertOnlyTheDeclinedWereCompensated(List<Outcome> outcomes, PaymentSystem system) {
        assertThat(outcomes).filteredOn(outcome -> outcome.status().equals("CANCELLED")).allSatisfy(outcome -> {
            assertThat(outcome.movements()).isEmpty();
            assertThat(system.timeline(outcome.payment()))
                    .filteredOn(entry -> entry.path("event").asString().equals("compensation.second"))
                    .singleElement().satisfies(entry -> assertThat(entry.path("detail").asString()).contains("REJECT_CARD_COMPANY"));
        });
    }
}
