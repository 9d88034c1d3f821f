package io.paymentsystem.compensation;

import static io.paymentsystem.contract.CancelResult.NOT_REFUNDED;
import static io.paymentsystem.contract.CancelResult.NOT_TAKEN;
import static io.paymentsystem.contract.CancelResult.REFUNDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.Compensation;
import io.paymentsystem.contract.CompensationCompleted;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.contract.PgCancelRequested;
import io.paymentsystem.messaging.Received;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

class CancellingTests extends CompensationServiceTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void cancelsADeclinedPaymentOnceItIsFenced() {
        scenario.send(second(paymentId));
        gateway.answers(paymentId, Compensation.SECOND, NOT_TAKEN);

        assertThat(scenario.expect(CompensationCompleted.class, paymentId)).isEqualTo(new CompensationCompleted(
                paymentId, 7, 42, 50_000, Compensation.SECOND, PaymentStatus.CANCELLED, "the card was declined"));
    }

    @Test
    void cancelsAPaymentWithoutEnrolmentOnceTheMoneyIsBack() {
        scenario.send(last(paymentId));
        gateway.answers(paymentId, Compensation.FINAL, REFUNDED);

        Received<CompensationCompleted> completed = scenario.expectReceived(CompensationCompleted.class, paymentId);
        assertThat(completed.event().outcome()).isEqualTo(PaymentStatus.CANCELLED);
        Received<PgCancelRequested> requested = scenario.expectReceived(PgCancelRequested.class, paymentId);
        assertThat(requested.event()).isEqualTo(new PgCancelRequested(
                paymentId, 7, 42, 50_000, Compensation.FINAL, "the course was closed"));
    }

    @Test
    void cancelsOnTheThirdAttemptWhenTwoHaveFailed() {
        scenario.send(last(paymentId));
        gateway.answers(paymentId, Compensation.FINAL, NOT_REFUNDED, NOT_REFUNDED, REFUNDED);

        assertThat(scenario.expect(CompensationCompleted.class, paymentId).outcome()).isEqualTo(PaymentStatus.CANCELLED);
        assertThat(scenario.count(PgCancelRequested.class, paymentId)).isEqualTo(3);
    }

    @Test
    void usesAnAnswerThatComesAfterItsAttemptGaveUp() {
        scenario.send(last(paymentId));
        gateway.isAsked(2, paymentId);
        gateway.says(paymentId, Compensation.FINAL, REFUNDED);

        assertThat(scenario.expect(CompensationCompleted.class, paymentId).outcome()).isEqualTo(PaymentStatus.CANCELLED);
        assertThat(scenario.count(PgCancelRequested.class, paymentId)).isEqualTo(2);
    }

    @Test
    void findsAnAnswerThatAnotherProcessStored() {
        scenario.send(last(paymentId));
        gateway.isAsked(1, paymentId);
        jdbc.sql("update compensation set state = 'UNDONE', answer = 'REFUNDED' where payment_id = ?").param(paymentId).update();

        assertThat(scenario.expect(CompensationCompleted.class, paymentId).outcome()).isEqualTo(PaymentStatus.CANCELLED);
        assertThat(scenario.count(PgCancelRequested.class, paymentId)).isOne();
    }

    @Test
    void changesNothingForDuplicates() {
        scenario.send(last(paymentId));
        gateway.answers(paymentId, Compensation.FINAL, REFUNDED);
        scenario.expect(CompensationCompleted.class, paymentId);

        scenario.send(last(paymentId));
        gateway.says(paymentId, Compensation.FINAL, REFUNDED);
        gateway.says(paymentId, Compensation.FINAL, NOT_REFUNDED);
        finalsBeforeAreDealtWith(paymentId);

        assertThat(scenario.count(CompensationCompleted.class, paymentId)).isOne();
        assertThat(scenario.count(PgCancelRequested.class, paymentId)).isOne();
    }

    @Test
    void showsWhatTheLedgerHas() {
        scenario.send(second(paymentId));
        gateway.answers(paymentId, Compensation.SECOND, NOT_TAKEN);
        scenario.expect(CompensationCompleted.class, paymentId);

        JsonNode ledger = get("/compensations/" + paymentId);

        assertThat(ledger).hasSize(1);
        assertThat(ledger.at("/0/compensation").asString()).isEqualTo("SECOND");
        assertThat(ledger.at("/0/state").asString()).isEqualTo("COMPLETED");
        assertThat(ledger.at("/0/answer").asString()).isEqualTo("NOT_TAKEN");
        assertThat(ledger.at("/0/outcome").asString()).isEqualTo("CANCELLED");
        assertThat(ledger.at("/0/attempts").asInt()).isOne();
    }

    @Test
    void saysThatAPaymentHasNoCompensation() {
        JsonNode problem = get("/compensations/" + paymentId);

        assertThat(problem.get("status").asInt()).isEqualTo(404);
        assertThat(problem.get("detail").asString()).contains(paymentId.toString());
        assertThat(get("/compensations/nonsense").get("status").asInt()).isEqualTo(400);
    }

    private JsonNode get(String path) {
        return RestClient.create("http://127.0.0.1:" + port).get().uri(path).retrieve()
                .onStatus(status -> true, (_, _) -> { })
                .requiredBody(JsonNode.class);
    }
}
