package io.paymentsystem.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.CompensationSecond;
import io.paymentsystem.contract.PaymentCountUpdated;
import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.contract.Topics;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** A PG that answers nothing is left in peace, and payments wait for it. */
class RestTests extends GatewayTest {

    private static final int MORE_THAN_A_BREAKER_NEEDS = 120;

    @Autowired KafkaListenerEndpointRegistry listeners;

    @AfterEach
    void heal() {
        Simulator.behavesWellToAll();
    }

    @Test
    void letsPaymentsWaitOnTheirTopicAndCompensatesNone() {
        Simulator.behavesToAll(Map.of("errorRate", 1));
        List<UUID> first = seatsAreTaken();
        scenario.eventually(() -> assertThat(isPaused()).isTrue());
        List<UUID> meanwhile = seatsAreTaken();
        Simulator.behavesWellToAll();

        List<UUID> all = Stream.concat(first.stream(), meanwhile.stream()).toList();
        all.forEach(id -> scenario.expect(PaymentProcessed.class, id));
        assertThat(all).allSatisfy(id -> {
            assertThat(Simulator.books(id)).containsExactly("CAPTURE");
            assertThat(scenario.count(CompensationSecond.class, id)).isZero();
        });
        scenario.eventually(() -> assertThat(isPaused()).isFalse());
    }

    @Test
    void triesThePgWithAFewPaymentsWhileTheOthersWait() {
        Simulator.behavesToAll(Map.of("latencyMs", 4_000));
        circuits.circuitBreaker("pg.approvals").transitionToOpenState();
        List<UUID> all = seatsAreTaken();
        scenario.eventually(() -> assertThat(begun(all)).isPositive());
        scenario.eventually(() -> assertThat(isPaused()).isTrue());

        assertThat(begun(all)).isLessThan(80);
        Simulator.behavesWellToAll();
        all.forEach(id -> scenario.expect(PaymentProcessed.class, id));
        assertThat(all).allSatisfy(id -> assertThat(Simulator.books(id)).containsExactly("CAPTURE"));
    }

    @Test
    void resolvesEveryPaymentAfterInquiriesHaveFailed() {
        Simulator.behavesToAll(Map.of("executeThenErrorRate", 1, "inquiryErrorRate", 1));
        List<UUID> all = seatsAreTaken();
        scenario.eventually(() -> assertThat(unknown()).isPositive());
        Simulator.behavesWellToAll();

        all.forEach(id -> scenario.expect(PaymentProcessed.class, id));
        assertThat(all).allSatisfy(id -> assertThat(Simulator.books(id)).containsExactly("CAPTURE"));
    }

    private List<UUID> seatsAreTaken() {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(MORE_THAN_A_BREAKER_NEEDS).toList();
        ids.forEach(id -> scenario.send(new PaymentCountUpdated(id, 1, 42, AMOUNT, null)));
        return ids;
    }

    private boolean isPaused() {
        return listeners.getListenerContainer("pg-gateway-service." + Topics.PAYMENT_COUNT_UPDATED).isContainerPaused();
    }

    private long begun(List<UUID> ids) {
        return jdbc.sql("select count(*) from pg_payment where payment_id = any(?)").param(ids.toArray(UUID[]::new))
                .query(Long.class).single();
    }

    private long unknown() {
        return jdbc.sql("select count(*) from pg_payment where state = 'UNKNOWN'").query(Long.class).single();
    }
}
