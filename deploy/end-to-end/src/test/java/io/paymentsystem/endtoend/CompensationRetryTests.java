package io.paymentsystem.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.endtoend.DeadLetters.DeadLetter;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The PG does not give money back at once, or not at all until somebody has seen to it. The waits pass together. */
@EndToEnd
class CompensationRetryTests {

    private static final long PRICE = 70_000;

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void theThirdAttemptGivesTheMoneyBack(PaymentSystem system) {
        Course course = system.course(1, PRICE);
        Payment payment = Payment.of(course, 42);
        system.payWhileItCloses(course, List.of(payment), "{\"cancelErrors\":2}");

        system.awaitStatus(payment, "CANCELLED");
        assertThat(system.pg().books(payment)).containsExactly("CAPTURE", "REFUND");
        assertThat(system.seatsTaken(course)).isZero();
        assertThat(system.compensation(payment).path("attempts").asInt()).isEqualTo(3);
        assertThat(system.deadLetters().about(payment)).isEmpty();
        assertThat(system.slack().messagesAbout(payment)).isEmpty();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void whatFailsForGoodIsToldOnceAndHealsWhenItIsPutBack(PaymentSystem system) {
        Course course = system.course(1, PRICE);
        Payment payment = Payment.of(course, 42);
        system.payWhileItCloses(course, List.of(payment), "{\"cancelErrorRate\":1}");

        system.awaitStatus(payment, "FINAL_COMPENSATION_FAILED");
        assertThat(system.pg().books(payment)).containsExactly("CAPTURE");
        assertThat(system.seatsTaken(course)).isOne();
        DeadLetter dead = theDeadLetterOf(payment, system);
        assertThat(system.slack().awaitMessageAbout(payment)).contains(Long.toString(course.id()), "70,000 won",
                "did not give the money back", "*Attempts*\\n3", "*To replay*",
                "`deploy/dlt.sh replay --dry-run %s`".formatted(dead.place()));

        system.pg().treats(payment, "{}");
        system.topics().putBack(dead);
        system.awaitStatus(payment, "CANCELLED");
        assertThat(system.pg().books(payment)).containsExactly("CAPTURE", "REFUND");
        assertThat(system.seatsTaken(course)).isZero();
        system.groups().awaitQuiet();
        assertThat(system.deadLetters().about(payment)).hasSize(1);
        assertThat(system.slack().messagesAbout(payment)).hasSize(1);
    }

    private static DeadLetter theDeadLetterOf(Payment payment, PaymentSystem system) {
        ConsumerRecord<byte[], byte[]> original = system.topics().about(List.of(payment), List.of("compensation.final")).getFirst();
        List<DeadLetter> dead = system.deadLetters().about(payment);
        assertThat(dead).singleElement().satisfies(only -> {
            assertThat(only.topic()).isEqualTo("compensation.final-dlt");
            assertThat(only.source().key()).isEqualTo(original.key());
            assertThat(only.source().value()).isEqualTo(original.value());
            assertThat(only.reason()).contains("did not give the money back");
            assertThat(only.header("dead-letter-attempts")).isEqualTo("3");
        });
        return dead.getFirst();
    }
}
