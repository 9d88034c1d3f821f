package io.paymentsystem.baseline.settling;

import io.paymentsystem.baseline.course.Course;
import io.paymentsystem.baseline.course.Courses;
import io.paymentsystem.baseline.enrolment.Enrolments;
import io.paymentsystem.baseline.payment.Payment;
import io.paymentsystem.baseline.payment.PaymentStatus;
import io.paymentsystem.baseline.payment.Payments;
import io.paymentsystem.baseline.pg.Pg;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The synchronous design without what it loses needlessly: the PG is called with no transaction, lock or connection in use, the seat is one
 * conditional update, and nothing is read that need not be. Two commits, since the money needs none of its own: without reconciliation nobody would
 * read that it was taken but not enrolled yet. When the PG leaves it open, the payment stays {@code COUNT_UPDATED} with its seat.
 */
final class Tuned implements Settling {

    private final TransactionTemplate transaction;
    private final Courses courses;
    private final Payments payments;
    private final Enrolments enrolments;
    private final Pg pg;

    Tuned(TransactionTemplate transaction, Courses courses, Payments payments, Enrolments enrolments, Pg pg) {
        this.transaction = transaction;
        this.courses = courses;
        this.payments = payments;
        this.enrolments = enrolments;
        this.pg = pg;
    }

    @Override
    public PaymentStatus settle(PaymentRequest request) {
        PaymentStatus seat = transaction.execute(_ -> takeSeat(request));
        if (seat != PaymentStatus.COUNT_UPDATED) {
            return seat;
        }
        return switch (pg.confirm(request.paymentId(), request.amount())) {
            case APPROVED -> transaction.execute(_ -> enrol(request));
            case DECLINED -> transaction.execute(_ -> giveBack(request));
        };
    }

    /** The course comes last, so that its row is locked for one commit and no more. */
    private PaymentStatus takeSeat(PaymentRequest request) {
        Payment payment = payments.saveAndFlush(request.payment(PaymentStatus.COUNT_UPDATED));
        boolean taken = courses.takeSeat(request.courseId(), request.studentId(), request.amount()) == 1;
        return taken ? payment.status() : payment.become(refusal(request));
    }

    private PaymentStatus refusal(PaymentRequest request) {
        Course course = courses.findById(request.courseId()).orElse(null);
        boolean rejected = course == null || !course.costs(request.amount()) || enrolments.existsById(request.seat());
        return rejected ? PaymentStatus.REJECTED : PaymentStatus.EXCEEDS_CAPACITY;
    }

    private PaymentStatus enrol(PaymentRequest request) {
        enrolments.save(request.enrolment());
        return move(request, PaymentStatus.FINAL_COMPLETED);
    }

    private PaymentStatus giveBack(PaymentRequest request) {
        PaymentStatus cancelled = move(request, PaymentStatus.CANCELLED);
        courses.giveSeatBack(request.courseId());
        return cancelled;
    }

    private PaymentStatus move(PaymentRequest request, PaymentStatus next) {
        payments.move(request.paymentId(), next);
        return next;
    }
}
