package io.paymentsystem.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.PaymentCountUpdated;
import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.gateway.payment.PgPaymentState;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlertTests extends GatewayTest {

    @Test
    void tellsSlackOnceOfAPaymentThatStaysUnknown() {
        staysUnknown(paymentId);

        scenario.eventually(() -> assertThat(Simulator.slackMessagesAbout(paymentId)).singleElement().asString()
                .contains("50,000 won", "UNKNOWN", "has not said whether it took the money"));
        int checks = checks();
        scenario.eventually(() -> assertThat(checks()).isGreaterThan(checks + 2));
        assertThat(Simulator.slackMessagesAbout(paymentId)).hasSize(1);

        Simulator.behavesWell(paymentId);
        scenario.expect(PaymentProcessed.class, paymentId);
    }

    @Test
    void tellsNothingOfAPaymentThatIsSettled() {
        seatIsTaken();
        becomes(PgPaymentState.APPROVED);
        jdbc.sql("update pg_payment set open_since = now() - interval '1 day' where payment_id = ?").param(paymentId).update();

        UUID other = UUID.randomUUID();
        staysUnknown(other);
        scenario.eventually(() -> assertThat(Simulator.slackMessagesAbout(other)).hasSize(1));
        Simulator.behavesWell(other);

        assertThat(Simulator.slackMessagesAbout(paymentId)).isEmpty();
    }

    private void staysUnknown(UUID id) {
        Simulator.behaves(id, Map.of("executeThenErrorRate", 1, "inquiryErrorRate", 1));
        scenario.send(new PaymentCountUpdated(id, 1, 42, AMOUNT, null));
    }

    private int checks() {
        return jdbc.sql("select attempts from pg_payment where payment_id = ?").param(paymentId).query(Integer.class).single();
    }
}
