package io.paymentsystem.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.CompensationSecond;
import io.paymentsystem.contract.PaymentCountUpdated;
import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.gateway.call.Findings;
import io.paymentsystem.gateway.call.PaymentCalls;
import io.paymentsystem.gateway.payment.Finding;
import io.paymentsystem.gateway.payment.Learned;
import io.paymentsystem.gateway.payment.Order;
import io.paymentsystem.gateway.payment.PgPayment;
import io.paymentsystem.gateway.payment.PgPaymentState;
import io.paymentsystem.testsupport.Disconnection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

class ResilienceTests extends GatewayTest {

    @Autowired Findings findings;
    @Autowired PaymentCalls calls;
    @Autowired DataSource pool;
    @Autowired TransactionOperations transaction;

    @Test
    void settlesGoodFindingsNextToOneThatTheDatabaseRefuses() {
        UUID good = UUID.randomUUID();
        Stream.of(paymentId, good).forEach(this::isOfUnknownFate);

        findings.report(new Learned(paymentId, new Finding.Declined("no text in PostgreSQL: \0")));
        findings.report(new Learned(good, new Finding.Declined("not enough money")));

        scenario.expect(CompensationSecond.class, good);
        assertThat(state()).isEqualTo(PgPaymentState.UNKNOWN);
    }

    @Test
    void settlesAFindingAgainWhenTheDatabaseBreaksOff() throws SQLException {
        isOfUnknownFate(paymentId);
        try (var disconnection = new Disconnection(pool)) {
            transaction.executeWithoutResult(_ -> {
                jdbc.sql("select 1 from pg_payment where payment_id = ? for update").param(paymentId).query().singleRow();
                findings.report(new Learned(paymentId, new Finding.Declined("not enough money")));
                scenario.eventually(() -> assertThat(disconnection.ofThoseWhoWaitForALock()).containsExactly(true));
            });
        }

        scenario.expect(CompensationSecond.class, paymentId);
        assertThat(state()).isEqualTo(PgPaymentState.DECLINED);
    }

    @Test
    void changesNothingWhenThePgContradictsItself() {
        seatIsTaken();
        scenario.expect(PaymentProcessed.class, paymentId);

        findings.report(new Learned(paymentId, new Finding.Declined("after all not")));
        findings.report(new Learned(paymentId, new Finding.Unanswered("late")));
        scenario.eventually(() -> assertThat(findings.waiting()).isZero());

        assertThat(state()).isEqualTo(PgPaymentState.APPROVED);
        assertThat(scenario.count(CompensationSecond.class, paymentId)).isZero();
    }

    @Test
    void losesNothingWhenTheDatabaseBreaksItsConnections() throws SQLException {
        List<UUID> paymentIds = Stream.generate(UUID::randomUUID).limit(200).toList();
        try (var disconnection = new Disconnection(pool)) {
            paymentIds.forEach(id -> {
                scenario.send(new PaymentCountUpdated(id, 1, 42, AMOUNT, null));
                if (id.hashCode() % 10 == 0) {
                    disconnection.ofTheClients();
                }
            });
            disconnection.ofTheClients();
        }

        paymentIds.forEach(id -> scenario.expect(PaymentProcessed.class, id));
        assertThat(paymentIds).allSatisfy(id -> {
            assertThat(Simulator.books(id)).containsExactly("CAPTURE");
            assertThat(scenario.count(CompensationSecond.class, id)).isZero();
        });
    }

    @Test
    void beginsNoCallThatCouldOutlastTheHold() {
        var begun = new AtomicInteger();
        var order = new Order(paymentId, 1, 42, AMOUNT, null, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        PgPayment payment = PgPayment.requested(order);
        Duration longest = Duration.ofSeconds(1);

        calls.start(payment, Instant.now(), longest, () -> unanswered(begun));
        calls.start(payment, Instant.now().plusSeconds(60), longest, () -> unanswered(begun));

        scenario.eventually(() -> assertThat(begun).hasValue(1));
    }

    private static Finding unanswered(AtomicInteger begun) {
        begun.incrementAndGet();
        return new Finding.Unanswered("a test");
    }

    private void isOfUnknownFate(UUID id) {
        jdbc.sql("""
                insert into pg_payment (payment_id, course_id, student_id, amount, traceparent, state, next_check_at, lease_until)
                values (?, 1, 42, ?, '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', 'UNKNOWN', now() + interval '1 hour', now())
                """).param(id).param(AMOUNT).update();
    }
}
