package io.paymentsystem.gateway.payment;

import static io.paymentsystem.gateway.payment.PgPaymentState.CANCELLING;
import static io.paymentsystem.gateway.payment.PgPaymentState.FENCING;
import static io.paymentsystem.gateway.payment.PgPaymentState.REQUESTED;
import static io.paymentsystem.gateway.payment.PgPaymentState.UNKNOWN;
import static io.paymentsystem.gateway.payment.PgPaymentState.VOIDING;
import static io.paymentsystem.gateway.payment.PgPaymentState.WATCHED;
import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.gateway.GatewaySettings;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CheckTimesTests {

    private final GatewaySettings defaults =
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("gateway", GatewaySettings.class);
    private final CheckTimes times = new CheckTimes(defaults, new Random(7));

    @Test
    void inquiresForTheFirstTimeWithinFiveSeconds() {
        assertThat(times.next(REQUESTED, payment(UNKNOWN, 0)))
                .hasValueSatisfying(wait -> assertThat(wait).isLessThan(Duration.ofSeconds(5)));
    }

    @Test
    void inquiresEverMoreSeldomUpToABoundAndNeverStops() {
        assertThat(IntStream.of(1, 2, 3, 4, 5, 6, 1_000, Integer.MAX_VALUE).mapToObj(this::fruitless))
                .zipSatisfy(IntStream.of(2, 4, 8, 15, 15, 15, 15, 15).mapToObj(Duration::ofSeconds).toList(),
                        (wait, most) -> assertThat(wait).isBetween(most.multipliedBy(3).dividedBy(4), most));
    }

    @Test
    void looksForALateApprovalEverMoreSeldom() {
        assertThat(IntStream.of(1, 5, 9, 10, 19).mapToObj(attempts -> times.next(WATCHED, payment(WATCHED, attempts)).orElseThrow()))
                .zipSatisfy(IntStream.of(2, 32, 512, 600, 600).mapToObj(Duration::ofSeconds).toList(),
                        (wait, most) -> assertThat(wait).isBetween(most.multipliedBy(3).dividedBy(4), most));
    }

    @Test
    void spreadsWhatFailedTogether() {
        assertThat(IntStream.range(0, 100).mapToObj(_ -> fruitless(5)).distinct()).hasSizeGreaterThan(50);
    }

    @Test
    void looksAtOnceForMoneyThatMayNotStay() {
        assertThat(times.next(UNKNOWN, payment(FENCING, 0))).contains(Duration.ZERO);
        assertThat(times.next(FENCING, payment(VOIDING, 0))).contains(Duration.ZERO);
    }

    @Test
    void leavesARefundToTheCallThatIsAboutToBeMade() {
        assertThat(times.next(PgPaymentState.APPROVED, payment(CANCELLING, 0))).contains(defaults.lease());
    }

    @ParameterizedTest
    @EnumSource(names = {"APPROVED", "DECLINED", "FENCED", "REFUNDED"})
    void leavesAFinishedPaymentAlone(PgPaymentState state) {
        assertThat(times.next(UNKNOWN, payment(state, 0))).isEmpty();
        assertThat(times.next(state, payment(state, 3))).isEmpty();
    }

    private Duration fruitless(int attempts) {
        return times.next(UNKNOWN, payment(UNKNOWN, attempts)).orElseThrow();
    }

    private static PgPayment payment(PgPaymentState state, int attempts) {
        return new PgPayment(new Order(new UUID(0, 1), 1, 42, 50_000, null, "00-trace"), state, null, null, null, attempts, 0);
    }
}
