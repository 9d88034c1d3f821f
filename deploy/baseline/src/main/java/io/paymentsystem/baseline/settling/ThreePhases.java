package io.paymentsystem.baseline.settling;

import io.paymentsystem.baseline.enrolment.Enrolments;
import io.paymentsystem.baseline.payment.Payment;
import io.paymentsystem.baseline.payment.PaymentStatus;
import io.paymentsystem.baseline.payment.Payments;
import io.paymentsystem.baseline.pg.Pg;
import io.paymentsystem.baseline.pg.PgAnswer;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The original design as published: seat, money and enrolment in a transaction each. No lock outlives its step, but a connection is in
 * use while the PG thinks. When the PG leaves it open, the payment stays {@code COUNT_UPDATED} with its seat.
 */
final class ThreePhases implements Settling {

    private final TransactionTemplate transaction;
    private final LockedSeats seats;
    private final Payments payments;
    private final Enrolments enrolments;
    private final Pg pg;

    ThreePhases(TransactionTemplate transaction, LockedSeats seats, Payments payments, Enrolments enrolments, Pg pg) {
        this.transaction = transaction;
        this.seats = seats;
        this.payments = payments;
        this.enrolments = enrolments;
        this.pg = pg;
    }

    @Override
    public PaymentStatus settle(PaymentRequest request) {
        PaymentStatus seat = transaction.execute(_ -> seats.take(request).status());
        if (seat != PaymentStatus.COUNT_UPDATED) {
            return seat;
        }
        return switch (transaction.execute(_ -> charge(request))) {
            case APPROVED -> transaction.execute(_ -> enrol(request));
            case DECLINED -> transaction.execute(_ -> giveBack(request));
        };
    }

    private PgAnswer charge(PaymentRequest request) {
        Payment payment = stored(request);
        PgAnswer answer = pg.confirm(request.paymentId(), request.amount());
        if (answer == PgAnswer.APPROVED) {
            payment.become(PaymentStatus.PAYMENT_PROCESSED);
        }
        return answer;
    }

    private PaymentStatus enrol(PaymentRequest request) {
        enrolments.save(request.enrolment());
        return stored(request).become(PaymentStatus.FINAL_COMPLETED);
    }

    private PaymentStatus giveBack(PaymentRequest request) {
        seats.giveBack(request.courseId());
        return stored(request).become(PaymentStatus.CANCELLED);
    }

    private Payment stored(PaymentRequest request) {
        return payments.findById(request.paymentId()).orElseThrow();
    }
}
