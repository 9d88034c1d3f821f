package io.paymentsystem.baseline.settling;

import io.paymentsystem.baseline.course.Course;
import io.paymentsystem.baseline.course.Courses;
import io.paymentsystem.baseline.enrolment.Enrolments;
import io.paymentsystem.baseline.payment.Payment;
import io.paymentsystem.baseline.payment.PaymentStatus;
import io.paymentsystem.baseline.payment.Payments;

/** Seats under a lock of the course's row, which the transaction of the caller holds until it ends. */
final class LockedSeats {

    private final Courses courses;
    private final Payments payments;
    private final Enrolments enrolments;

    LockedSeats(Courses courses, Payments payments, Enrolments enrolments) {
        this.courses = courses;
        this.payments = payments;
        this.enrolments = enrolments;
    }

    /** Takes a seat if it may; the payment is stored either way, with what came of it. */
    Payment take(PaymentRequest request) {
        Course course = courses.lock(request.courseId()).orElse(null);
        if (course == null || isRejected(course, request)) {
            return payments.saveAndFlush(request.payment(PaymentStatus.REJECTED));
        }
        if (course.isFull()) {
            return payments.saveAndFlush(request.payment(PaymentStatus.EXCEEDS_CAPACITY));
        }
        course.takeSeat();
        return payments.saveAndFlush(request.payment(PaymentStatus.COUNT_UPDATED));
    }

    void giveBack(long courseId) {
        courses.lock(courseId).orElseThrow().giveSeatBack();
    }

    private boolean isRejected(Course course, PaymentRequest request) {
        return !course.costs(request.amount()) || enrolments.existsById(request.seat());
    }
}
