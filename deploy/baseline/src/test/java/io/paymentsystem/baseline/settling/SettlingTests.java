package io.paymentsystem.baseline.settling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettlingTests extends FormTest {

    @Test
    void paymentCompletesAndItsMoneyIsTakenOnce() {
        baseline.open(course, 2);

        assertThat(baseline.pay(payment, course, 1)).isEqualTo("FINAL_COMPLETED");

        assertThat(Simulator.books(payment)).containsExactly("CAPTURE " + Baseline.PRICE);
        assertThat(baseline.enrolled(course)).isOne();
        assertThat(baseline.enrolments(course)).containsExactly(payment);
        assertThat(baseline.isReady()).isTrue();
    }

    @Test
    void declinedPaymentGivesItsSeatBack() {
        baseline.open(course, 1);
        Simulator.behaves(payment, Map.of("declineRate", 1));

        assertThat(baseline.pay(payment, course, 1)).isEqualTo("CANCELLED");

        assertThat(baseline.enrolled(course)).isZero();
        assertThat(Simulator.books(payment)).isEmpty();
        assertThat(baseline.pay(UUID.randomUUID(), course, 2)).isEqualTo("FINAL_COMPLETED");
    }

    @Test
    void sameIdAgainIsAnsweredWithWhatWasAndTakesNothing() {
        baseline.open(course, 2);
        baseline.pay(payment, course, 1);

        assertThat(baseline.pay(payment, course, 2)).isEqualTo("FINAL_COMPLETED");

        assertThat(Simulator.books(payment)).hasSize(1);
        assertThat(baseline.enrolled(course)).isOne();
        assertThat(baseline.enrolments(course)).hasSize(1);
    }

    @Test
    void refusalStandsEvenWhenThereAreSeatsAgain() {
        baseline.open(course, 0);
        baseline.pay(payment, course, 1);
        baseline.open(course, 1);

        assertThat(baseline.pay(payment, course, 1)).isEqualTo("EXCEEDS_CAPACITY");

        assertThat(baseline.pay(UUID.randomUUID(), course, 1)).isEqualTo("FINAL_COMPLETED");
    }

    @Test
    void whatCannotBeSoldIsRejectedAndTakesNothing() {
        baseline.open(course, 2);
        baseline.pay(UUID.randomUUID(), course, 1);

        assertThat(baseline.pay(UUID.randomUUID(), course, 1)).as("a second seat").isEqualTo("REJECTED");
        assertThat(baseline.pay(payment, course, 2, Baseline.PRICE - 1)).as("another price").isEqualTo("REJECTED");
        assertThat(baseline.pay(UUID.randomUUID(), -course, 2)).as("no such course").isEqualTo("REJECTED");
        assertThat(baseline.statusOfPaying(payment, course, 2, 0)).as("no money at all").isEqualTo(400);

        assertThat(Simulator.books(payment)).isEmpty();
        assertThat(baseline.enrolled(course)).isOne();
    }
}
