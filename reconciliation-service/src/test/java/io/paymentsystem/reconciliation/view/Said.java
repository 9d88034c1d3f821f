package io.paymentsystem.reconciliation.view;

import io.paymentsystem.contract.CancelResult;
import io.paymentsystem.contract.Compensation;
import io.paymentsystem.contract.CompensationCompleted;
import io.paymentsystem.contract.CompensationFinal;
import io.paymentsystem.contract.CompensationFirst;
import io.paymentsystem.contract.CompensationSecond;
import io.paymentsystem.contract.InquiryResult;
import io.paymentsystem.contract.PaymentCompleted;
import io.paymentsystem.contract.PaymentCountUpdated;
import io.paymentsystem.contract.PaymentEvent;
import io.paymentsystem.contract.PaymentKey;
import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.contract.PaymentRequested;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.contract.PgCancelAnswered;
import io.paymentsystem.contract.PgCancelRequested;
import io.paymentsystem.contract.PgInquiryAnswered;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What may be said of one payment: student 42 pays 50,000 won for course 1. */
public record Said(UUID paymentId) {

    static final String SECRET = "tgen_20261122_secret";
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    public PaymentEvent requested() {
        return new PaymentRequested(paymentId, 1, 42, 50_000, new PaymentKey(SECRET));
    }

    public PaymentEvent requestedWithAnotherBody() {
        return new PaymentRequested(paymentId, 2, 43, 70_000, null);
    }

    public PaymentEvent countUpdated() {
        return new PaymentCountUpdated(paymentId, 1, 42, 50_000, new PaymentKey(SECRET));
    }

    public PaymentEvent processed() {
        return new PaymentProcessed(paymentId, 1, 42, 50_000, NOON);
    }

    public PaymentEvent completed() {
        return new PaymentCompleted(paymentId, 1, 42, 50_000, NOON);
    }

    public PaymentEvent first(PaymentStatus outcome) {
        return new CompensationFirst(paymentId, 1, 42, 50_000, outcome, "no seat for you");
    }

    public PaymentEvent second() {
        return new CompensationSecond(paymentId, 1, 42, 50_000, "the card was declined");
    }

    public PaymentEvent last() {
        return new CompensationFinal(paymentId, 1, 42, 50_000, "the course was closed");
    }

    public PaymentEvent ended(Compensation compensation, PaymentStatus outcome) {
        return new CompensationCompleted(paymentId, 1, 42, 50_000, compensation, outcome, outcome + " because of " + compensation);
    }

    public PaymentEvent cancelRequested(Compensation compensation) {
        return new PgCancelRequested(paymentId, 1, 42, 50_000, compensation, "the card was declined");
    }

    public PaymentEvent cancelAnswered(Compensation compensation, CancelResult result) {
        return new PgCancelAnswered(paymentId, compensation, result, "as asked");
    }

    public PaymentEvent inquiryAnswered() {
        return new PgInquiryAnswered(paymentId, new UUID(0, 1), InquiryResult.TAKEN, 50_000, 0, NOON);
    }

    /** The events as facts, the first of noon and each a second after the one before. */
    static List<Fact> aSecondApart(List<PaymentEvent> events) {
        return IntStream.range(0, events.size()).mapToObj(i -> new Fact(new UUID(0, i), events.get(i),
                NOON.plusSeconds(i), "a service", events.get(i).topic().topicName(), 0, i)).toList();
    }
}
