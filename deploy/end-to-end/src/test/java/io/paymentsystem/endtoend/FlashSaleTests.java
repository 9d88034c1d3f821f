package io.paymentsystem.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Far more students than seats, all at once. */
@EndToEnd
class FlashSaleTests {

    private static final int PAYMENTS = 10_000;
    private static final int SEATS = 100;
    private static final int PRODUCERS = 8;

    @Test
    void sellsExactlyTheSeatsThatThereAre(PaymentSystem system) throws InterruptedException {
        Pg.Books before = system.pg().books();
        Course course = system.course(SEATS, 30_000);
        List<Payment> payments = IntStream.range(0, PAYMENTS).mapToObj(student -> Payment.of(course, student)).toList();

        List<Thread> producers = IntStream.range(0, PRODUCERS).mapToObj(producer -> Thread.ofPlatform().start(() ->
                payments.stream().filter(payment -> payment.studentId() % PRODUCERS == producer).forEach(system::submit))).toList();
        for (Thread producer : producers) {
            producer.join();
        }

        assertThat(system.awaitEnds(payments)).isEqualTo(Map.of("FINAL_COMPLETED", 100L, "EXCEEDS_CAPACITY", 9_900L));
        assertThat(system.enrolled(course)).isEqualTo(SEATS);
        assertThat(system.seatsTaken(course)).isEqualTo(SEATS);
        assertThat(system.pg().books().captures() - before.captures()).isEqualTo(SEATS);
    }
}
