package io.paymentsystem.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.endtoend.DeadLetters.DeadLetter;
import io.paymentsystem.endtoend.footing.Footing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Payments that have ended in every way stay as they are when all that was ever said is said again. Runs before the other tests have
 * filled the topics, since those are consumed again as a whole.
 *
 * <p>With one exception: a compensation that has failed for good is tried again by whatever delivers it again, which is how an operator
 * heals it. While the PG goes on refusing, that ends in another dead letter, and Slack is told of each.
 */
@EndToEnd
@Order(1)
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedeliveryTests {

    private static final Logger log = LoggerFactory.getLogger(RedeliveryTests.class);
    private static final long PRICE = 30_000;

    private final List<Course> courses = new ArrayList<>();
    private final List<Payment> settled = new ArrayList<>();
    private final List<Payment> failed = new ArrayList<>();

    /** What Slack was told, and what rests on the dead-letter topics, of payments that are not tried again. */
    private record Told(List<String> messages, List<String> deadLetters) {

        static Told of(List<Payment> payments, PaymentSystem system) {
            return new Told(system.slack().messagesAbout(payments),
                    system.deadLetters().about(payments).stream().map(DeadLetter::place).toList());
        }
    }

    @BeforeAll
    void endPaymentsInEveryWay(PaymentSystem system) {
        submit(payments(course(100, system), 140), system);
        submit(payments(course(1, system), 20).stream().map(payment -> payment.costing(1)).toList(), system);
        submit(payments(new Course(-1, PRICE), 10), system);
        List<Payment> declined = payments(course(60, system), 60);
        declined.forEach(payment -> system.pg().treats(payment, "{\"declineRate\":1}"));
        submit(declined, system);
        system.awaitEnds(settled);
        settled.addAll(paidWhileItClosed(8, "{}", system));
        failed.addAll(paidWhileItClosed(4, "{\"cancelErrorRate\":1}", system));

        assertThat(system.awaitEnds(payments())).containsOnlyKeys(
                "FINAL_COMPLETED", "EXCEEDS_CAPACITY", "REJECTED", "CANCELLED", "FINAL_COMPENSATION_FAILED");
        heal(failed.removeFirst(), system);
        system.groups().awaitQuiet();
    }

    /** A run asks the PG, which is well again by then, and tries the compensations once more. */
    @AfterAll
    void reconciliationHealsWhatHadFailed(PaymentSystem system) {
        failed.forEach(payment -> system.pg().treats(payment, "{}"));
        system.books().run("PT0S");
        failed.forEach(payment -> system.awaitStatus(payment, "CANCELLED"));
    }

    @Test
    void allConsumedAgainChangesNothing(PaymentSystem system, Footing footing) {
        Footing.PartControl control = Requires.control(footing);
        assertNothingChangesBy(() -> {
            Footing.SERVICES.forEach(control::kill);
            try {
                system.groups().awaitEmpty();
                system.groups().rewind();
            } finally {
                control.start(Footing.SERVICES);
            }
        }, system);
    }

    @Test
    void allProducedAgainInAnyOrderChangesNothing(PaymentSystem system) {
        List<ConsumerRecord<byte[], byte[]>> said = new ArrayList<>(system.topics().about(payments(), Topics.ALL));
        Collections.shuffle(said, new Random(Seed.next().value()));
        assertNothingChangesBy(() -> said.forEach(system.topics()::sendAgain), system);
    }

    private void assertNothingChangesBy(Runnable saidAgain, PaymentSystem system) {
        Snapshot before = Snapshot.of(payments(), courses, system);
        Told toldBefore = Told.of(settled, system);
        int deadBefore = system.deadLetters().about(failed).size();
        saidAgain.run();
        system.groups().awaitQuiet();
        log.info("{} payments that are tried again in vain have become {} dead letters, after {} before",
                failed.size(), system.deadLetters().about(failed).size(), deadBefore);

        assertThat(before.differencesTo(Snapshot.of(payments(), courses, system))).isEmpty();
        assertThat(Told.of(settled, system)).isEqualTo(toldBefore);
        assertThat(system.deadLetters().about(failed)).allSatisfy(dead ->
                assertThat(system.slack().messagesThatName(dead)).hasSize(1));
    }

    private Course course(int capacity, PaymentSystem system) {
        courses.add(system.course(capacity, PRICE));
        return courses.getLast();
    }

    private static List<Payment> payments(Course course, int students) {
        return IntStream.range(0, students).mapToObj(student -> Payment.of(course, student)).toList();
    }

    private void submit(List<Payment> payments, PaymentSystem system) {
        payments.forEach(system::submit);
        settled.addAll(payments);
    }

    private List<Payment> paidWhileItClosed(int students, String behavior, PaymentSystem system) {
        Course course = course(students, system);
        List<Payment> payments = payments(course, students);
        system.payWhileItCloses(course, payments, behavior);
        return payments;
    }

    private void heal(Payment payment, PaymentSystem system) {
        system.pg().treats(payment, "{}");
        system.topics().putBack(system.deadLetters().awaitOneAbout(payment));
        system.awaitStatus(payment, "CANCELLED");
        settled.add(payment);
    }

    private List<Payment> payments() {
        return Stream.concat(settled.stream(), failed.stream()).toList();
    }
}
