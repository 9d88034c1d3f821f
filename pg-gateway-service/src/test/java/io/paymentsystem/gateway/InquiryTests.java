package io.paymentsystem.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.Compensation;
import io.paymentsystem.contract.InquiryResult;
import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.contract.PgInquiryAnswered;
import io.paymentsystem.contract.PgInquiryRequested;
import io.paymentsystem.gateway.payment.PgPaymentState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InquiryTests extends GatewayTest {

    private final UUID inquiryId = UUID.randomUUID();

    @Test
    void saysThatTheMoneyIsTaken() {
        seatIsTaken();
        scenario.expect(PaymentProcessed.class, paymentId);

        assertThat(answer()).isEqualTo(InquiryResult.TAKEN);
    }

    @Test
    void saysThatTheMoneyIsRefunded() {
        seatIsTaken();
        scenario.expect(PaymentProcessed.class, paymentId);
        cancelIsRequested(Compensation.FINAL);
        becomes(PgPaymentState.REFUNDED);

        assertThat(answer()).isEqualTo(InquiryResult.REFUNDED);
        assertThat(scenario.expect(PgInquiryAnswered.class, paymentId).refundedAmount()).isEqualTo(AMOUNT);
    }

    @Test
    void saysThatNothingIsTaken() {
        assertThat(answer()).isEqualTo(InquiryResult.NOT_TAKEN);
    }

    @Test
    void saysThatThePgDidNotAnswer() {
        pgBehaves("inquiryErrorRate", 1);

        assertThat(answer()).isEqualTo(InquiryResult.UNKNOWN);
    }

    @Test
    void concludesNothingFromAPgThatDoesNotKnowAPaymentYet() {
        pgBehaves("latencyMs", 5_000);
        seatIsTaken();
        becomes(PgPaymentState.UNKNOWN);
        Simulator.behaves(paymentId, Map.of("errorRate", 1));

        assertThat(answer()).isEqualTo(InquiryResult.UNKNOWN);
    }

    @Test
    void asksAgainBeforeItSaysThatThePgDidNotAnswer() {
        seatIsTaken();
        scenario.expect(PaymentProcessed.class, paymentId);
        pgBehaves("inquiryErrorRate", 0.15);
        List<UUID> inquiries = Stream.generate(UUID::randomUUID).limit(100).toList();

        inquiries.forEach(id -> scenario.send(new PgInquiryRequested(paymentId, id)));

        scenario.eventually(() -> assertThat(scenario.count(PgInquiryAnswered.class, paymentId)).isEqualTo(100));
        assertThat(scenario.all(PgInquiryAnswered.class, paymentId)).filteredOn(answer -> answer.result() == InquiryResult.TAKEN)
                .hasSizeGreaterThanOrEqualTo(97);
    }

    private InquiryResult answer() {
        scenario.send(new PgInquiryRequested(paymentId, inquiryId));
        PgInquiryAnswered answer = scenario.expect(PgInquiryAnswered.class, paymentId);
        assertThat(answer.inquiryId()).isEqualTo(inquiryId);
        return answer.result();
    }
}
