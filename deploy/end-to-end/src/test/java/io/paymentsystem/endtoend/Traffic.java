package io.paymentsystem.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Payments that flow while something happens: every tenth is declined, and a few find no seat. */
record Traffic(int payments, Duration over) {

    private static final long PRICE = 20_000;

    /**
     * Sends payments evenly and meanwhile, when the first have seats, does that thing; then everything has to end well, with books that
     * agree. Returns the payments.
     */
    List<Payment> flowsWhile(PaymentSystem system, Runnable happens) {
        Course course = system.course(payments * 4 / 5, PRICE);
        List<Payment> all = IntStream.range(0, payments).mapToObj(student -> Payment.of(course, student)).toList();
        all.stream().filter(payment -> payment.studentId() % 10 == 0)
                .forEach(payment -> system.pg().treats(payment, "{\"declineRate\":1}"));
        Thread producer = Thread.ofPlatform().start(() -> system.submitEvenly(all, over));
        await("payments flow").atMost(PaymentSystem.PATIENCE).until(() -> system.seatsTaken(course) > 0);
        happens.run();
        await("all are sent").atMost(PaymentSystem.PATIENCE).until(() -> !producer.isAlive());
        assertEndWell(all, course, system);
        return all;
    }

    private static void assertEndWell(List<Payment> payments, Course course, PaymentSystem system) {
        assertThat(system.awaitEnds(payments).keySet()).isSubsetOf("FINAL_COMPLETED", "EXCEEDS_CAPACITY", "CANCELLED");
        List<Outcome> outcomes = system.outcomes(payments);
        assertThat(outcomes.stream().map(Outcome::objection).flatMap(Optional::stream)).isEmpty();
        long completed = outcomes.stream().filter(Outcome::isCompleted).count();
        assertThat(completed).isPositive();
        assertThat((long) system.enrolled(course)).isEqualTo(completed);
        assertThat((long) system.seatsTaken(course)).isEqualTo(completed);
    }
}
