package io.paymentsystem.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The PG hears of an approval, or carries it out, only when it is not wanted any more. The waits are long, so they pass together. */
@EndToEnd
class LateApprovalTests {

    private static final long PRICE = 40_000;

    /** The first is later than the gateway's patience with a call, 10 s, the second than its lease of the payment, 25 s. */
    @ParameterizedTest
    @ValueSource(ints = {13_000, 40_000})
    @Execution(ExecutionMode.CONCURRENT)
    void moneyTakenAfterTheCompensationBeganComesBack(int transitMs, PaymentSystem system) {
        Course course = system.course(1, PRICE);
        Payment payment = Payment.of(course, 42);
        system.pg().treats(payment, "{\"transitMs\":%d}".formatted(transitMs));
        system.submit(payment);
        system.awaitTakenUp(payment);
        assertThat(system.pg().books(payment)).isEmpty();
        system.compensate(payment, "somebody thought better of it");

        system.awaitBooks(payment, "CAPTURE", "REFUND");
        system.awaitStatus(payment, "CANCELLED");
        assertThat(system.pg().account(payment).net()).isZero();
        assertThat(system.seatsTaken(course)).isZero();
        system.groups().awaitQuiet();
        assertThat(system.pg().books(payment)).containsExactly("CAPTURE", "REFUND");
    }

    /** The end of such a compensation finds no payment, so it rests as a dead letter; put back, it ends the payment. */
    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void whatWasCompensatedBeforeItsSeatWasTakenNeverTakesMoney(PaymentSystem system) {
        Course course = system.course(1, PRICE);
        Payment payment = Payment.of(course, 42);
        system.compensate(payment, "somebody knew better");
        assertThat(system.deadLetters().awaitOneAbout(payment).reason()).contains("is unknown");

        system.submit(payment);
        system.awaitTakenUp(payment);
        system.topics().putBack(system.deadLetters().awaitOneAbout(payment));

        system.awaitStatus(payment, "CANCELLED");
        assertThat(system.seatsTaken(course)).isZero();
        assertThat(system.pg().books(payment)).isEmpty();
    }
}
