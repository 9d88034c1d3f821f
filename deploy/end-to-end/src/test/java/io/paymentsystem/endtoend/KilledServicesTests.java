package io.paymentsystem.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service is killed while payments are under way, and started again. */
@EndToEnd
class KilledServicesTests {

    private static final int PAYMENTS = 1_000;
    private static final long PRICE = 20_000;

    @ParameterizedTest
    @ValueSource(strings = {"enrollment-service", "pg-gateway-service", "compensation-service", "reconciliation-service"})
    void everyPaymentEndsAndTheBooksAgree(String killed, PaymentSystem system, Footing footing) {
        assumeTrue(footing.control().isPresent(), "this footing cannot kill a part");
        Footing.PartControl control = footing.control().get();
        Pg.Books before = system.pg().books();
        Course course = system.course(PAYMENTS / 2, PRICE);
        List<Payment> payments = IntStream.range(0, PAYMENTS).mapToObj(student -> Payment.of(course, student)).toList();
        payments.stream().filter(payment -> payment.studentId() % 10 == 0)
                .forEach(payment -> system.pg().treats(payment, "{\"declineRate\":1}"));

        payments.subList(0, PAYMENTS / 2).forEach(system::submit);
        control.kill(killed);
        payments.subList(PAYMENTS / 2, PAYMENTS).forEach(system::submit);
        control.start(List.of(killed));

        Map<String, Long> ends = system.awaitEnds(payments);
        assertThat(ends.keySet()).isSubsetOf("FINAL_COMPLETED", "EXCEEDS_CAPACITY", "CANCELLED");
        assertThat((long) system.enrolled(course)).isEqualTo(ends.get("FINAL_COMPLETED"));
        assertThat((long) system.seatsTaken(course)).isEqualTo(ends.get("FINAL_COMPLETED"));
        assertThat(system.pg().books().net() - before.net()).isEqualTo(PRICE * ends.get("FINAL_COMPLETED"));
    }
}
