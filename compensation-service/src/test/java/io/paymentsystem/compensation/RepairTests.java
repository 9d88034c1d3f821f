package io.paymentsystem.compensation;

import static io.paymentsystem.contract.CancelResult.NOT_REFUNDED;
import static io.paymentsystem.contract.CancelResult.NOT_TAKEN;
import static io.paymentsystem.contract.CancelResult.REFUNDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.Compensation;
import io.paymentsystem.contract.CompensationCompleted;
import io.paymentsystem.contract.Event;
import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.EventHeaders;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.contract.PgCancelRequested;
import io.paymentsystem.messaging.Received;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/** Compensations that are asked for again, as reconciliation does when it finds a payment behind. */
class RepairTests extends CompensationServiceTest {

    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Autowired
    private KafkaTemplate<byte[], byte[]> template;

    @Autowired
    private JdbcClient jdbc;

    private final UUID run = UUID.randomUUID();

    @Test
    void announcesAgainWhatEndedAndAsksNobody() {
        scenario.send(last(paymentId));
        gateway.answers(paymentId, Compensation.FINAL, REFUNDED);
        CompensationCompleted first = scenario.expect(CompensationCompleted.class, paymentId);

        repair(last(paymentId));

        scenario.eventually(() -> assertThat(scenario.all(CompensationCompleted.class, paymentId)).containsExactly(first, first));
        assertThat(scenario.count(PgCancelRequested.class, paymentId)).isOne();
        assertThat(ledger("attempts")).isEqualTo("1");
        assertThat(ledger("answer")).isEqualTo("REFUNDED");
    }

    @Test
    void marksWhatItAnnouncesAgain() {
        jdbc.sql("""
                insert into compensation (payment_id, compensation, course_id, student_id, amount, reason, state, attempts, answer, outcome,
                                          started_at, updated_at)
                values (?, 'SECOND', 7, 42, 50000, 'the card was declined', 'COMPLETED', 1, 'NOT_TAKEN', 'CANCELLED', now(), now())
                """).param(paymentId).update();

        repair(second(paymentId));

        Received<CompensationCompleted> again = scenario.expectReceived(CompensationCompleted.class, paymentId);
        assertThat(again.event()).isEqualTo(new CompensationCompleted(
                paymentId, 7, 42, 50_000, Compensation.SECOND, PaymentStatus.CANCELLED, "the card was declined"));
        assertThat(again.reconciliationRun()).contains(run);
        assertThat(again.traceparent()).isEqualTo(TRACEPARENT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void triesAnewWhatHasFailed(boolean marked) {
        scenario.send(second(paymentId));
        gateway.answers(paymentId, Compensation.SECOND, NOT_REFUNDED, NOT_REFUNDED, NOT_REFUNDED);
        assertThat(scenario.expect(CompensationCompleted.class, paymentId).outcome()).isEqualTo(PaymentStatus.CANCELLATION_FAILED);

        send(second(paymentId), marked ? Map.of(EventHeaders.RECONCILIATION_RUN, run.toString()) : Map.of());
        gateway.answersFrom(4, paymentId, Compensation.SECOND, NOT_REFUNDED, NOT_REFUNDED, NOT_TAKEN);

        scenario.eventually(() -> assertThat(scenario.all(CompensationCompleted.class, paymentId))
                .extracting(CompensationCompleted::outcome)
                .containsExactly(PaymentStatus.CANCELLATION_FAILED, PaymentStatus.CANCELLED));
        assertThat(ledger("state")).isEqualTo("COMPLETED");
    }

    @Test
    void undoesWhatItHearsOfByARepairOnly() {
        repair(last(paymentId));
        gateway.answers(paymentId, Compensation.FINAL, NOT_REFUNDED, REFUNDED);

        assertThat(scenario.expect(CompensationCompleted.class, paymentId).outcome()).isEqualTo(PaymentStatus.CANCELLED);
        finalsBeforeAreDealtWith(paymentId);
        assertThat(scenario.count(CompensationCompleted.class, paymentId)).isOne();
    }

    private void repair(Event event) {
        send(event, Map.of(EventHeaders.RECONCILIATION_RUN, run.toString(), EventHeaders.TRACEPARENT, TRACEPARENT));
    }

    private void send(Event event, Map<String, String> headers) {
        var outgoing = new ProducerRecord<>(event.topic().topicName(), bytes(event.key()), bytes(EventCodec.write(event)));
        headers.forEach((name, value) -> outgoing.headers().add(name, bytes(value)));
        template.send(outgoing);
    }

    private String ledger(String column) {
        return jdbc.sql("select " + column + "::text from compensation where payment_id = ?").param(paymentId).query(String.class).single();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
