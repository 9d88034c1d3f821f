package io.paymentsystem.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.paymentsystem.contract.Compensation;
import io.paymentsystem.contract.PaymentCountUpdated;
import io.paymentsystem.contract.PaymentKey;
import io.paymentsystem.contract.PgCancelRequested;
import io.paymentsystem.gateway.payment.PgPaymentState;
import io.paymentsystem.testsupport.Scenario;
import io.paymentsystem.testsupport.ServiceTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the service tests share: one running gateway in front of the simulator, and one payment of their own each. */
@ServiceTest
abstract class GatewayTest {

    static final long AMOUNT = 50_000;

    @Autowired Scenario scenario;
    @Autowired JdbcClient jdbc;
    @Autowired CircuitBreakerRegistry circuits;

    final UUID paymentId = UUID.randomUUID();

    @DynamicPropertySource
    static void simulator(DynamicPropertyRegistry properties) {
        properties.add("pg.base-url", Simulator::uri);
        properties.add("slack.webhook-url", () -> Simulator.uri() + "/slack/webhook");
    }

    /** What one test has the PG do wrong is no reason for the next to be made wait. */
    @BeforeEach
    void forgetHowThePgWas() {
        circuits.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    void seatIsTaken() {
        scenario.send(new PaymentCountUpdated(paymentId, 1, 42, AMOUNT, new PaymentKey("pk-" + paymentId)));
    }

    void cancelIsRequested(Compensation compensation) {
        scenario.send(new PgCancelRequested(paymentId, 1, 42, AMOUNT, compensation, "requested by a test"));
    }

    void pgBehaves(String property, Number value) {
        Simulator.behaves(paymentId, Map.of(property, value));
    }

    void becomes(PgPaymentState state) {
        scenario.eventually(() -> assertThat(state()).isEqualTo(state));
    }

    PgPaymentState state() {
        return jdbc.sql("select state from pg_payment where payment_id = ?").param(paymentId).query(String.class).optional()
                .map(PgPaymentState::valueOf).orElse(null);
    }

    void booksShow(String... entries) {
        assertThat(Simulator.books(paymentId)).containsExactly(entries);
    }
}
