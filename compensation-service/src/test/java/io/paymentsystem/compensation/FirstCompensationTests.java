package io.paymentsystem.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.Compensation;
import io.paymentsystem.contract.CompensationCompleted;
import io.paymentsystem.contract.CompensationFirst;
import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.contract.PgCancelRequested;
import io.paymentsystem.contract.Topics;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FirstCompensationTests extends CompensationServiceTest {

    @Test
    void endsAsTheSeatSaid() {
        scenario.send(first(paymentId));

        assertThat(scenario.expect(CompensationCompleted.class, paymentId)).isEqualTo(new CompensationCompleted(
                paymentId, 7, 42, 50_000, Compensation.FIRST, PaymentStatus.EXCEEDS_CAPACITY, "no seat is left"));
        assertThat(scenario.count(PgCancelRequested.class, paymentId)).isZero();
    }

    @Test
    void endsOnceHoweverOftenItIsDelivered() {
        UUID marker = UUID.randomUUID();
        scenario.send(first(paymentId));
        scenario.send(first(paymentId));
        scenario.send(Topics.COMPENSATION_FIRST, paymentId.toString(), EventCodec.write(first(marker)));

        scenario.expect(CompensationCompleted.class, marker);
        assertThat(scenario.count(CompensationCompleted.class, paymentId)).isOne();
    }

    @Test
    void takesTextThatPostgresCannotStore() {
        scenario.send(new CompensationFirst(paymentId, 7, 42, 50_000, PaymentStatus.REJECTED, "un\0known course"));

        assertThat(scenario.expect(CompensationCompleted.class, paymentId).reason()).isEqualTo("unknown course");
    }

    private static CompensationFirst first(UUID paymentId) {
        return new CompensationFirst(paymentId, 7, 42, 50_000, PaymentStatus.EXCEEDS_CAPACITY, "no seat is left");
    }
}
