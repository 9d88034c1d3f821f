package io.paymentsystem.baseline.settling;

import io.paymentsystem.baseline.enrolment.Enrolments;
import io.paymentsystem.baseline.payment.Payment;
import io.paymentsystem.baseline.payment.PaymentStatus;
import io.paymentsystem.baseline.pg.Pg;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction for everything: the course's row stays locked, and a connection in use, while the PG thinks. Buyers of one course wait
 * for each other. When the PG leaves it open, all is rolled back, even if the money was taken.
 */
final class OnePhase implements Settling {

    private final TransactionTemplate transaction;
    private final LockedSeats seats;
    private final Enrolments enrolments;
    private final Pg pg;

    OnePhase(TransactionTemplate transaction, LockedSeats seats, Enrolments enrolments, Pg pg) {
        this.transaction = transaction;
        this.seats = seats;
        this.enrolments = enrolments;
        this.pg = pg;
    }

    @Override
    public PaymentStatus settle(PaymentRequest request) {
        return transaction.execute(_ -> inOne(request));
    }

    private PaymentStatus inOne(PaymentRequest request) {
        Payment payment = seats.take(request);
        return payment.status() == PaymentStatus.COUNT_UPDATED ? charge(payment, request) : payment.status();
    }

    private PaymentStatus charge(Payment payment, PaymentRequest request) {
        return switch (pg.confirm(request.paymentId(), request.amount())) {
            case APPROVED -> {
                enrolments.save(request.enrolment());
                yield payment.become(PaymentStatus.FINAL_COMPLETED);
            }
            case DECLINED -> {
                seats.giveBack(request.courseId());
                yield payment.become(PaymentStatus.CANCELLED);
            }
        };
    }
}
