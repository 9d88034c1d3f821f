package io.paymentsystem.enrollment.enrolment;

import io.paymentsystem.contract.CompensationFinal;
import io.paymentsystem.enrollment.payment.StoredPayment;

/** What is asked for when the enrolment of a payment cannot be recorded, with the reason in words for a person. */
final class NoEnrolment {

    private NoEnrolment() {
    }

    static CompensationFinal sinceEnrolledAlready(StoredPayment it) {
        return since("student %d is enrolled in course %d already".formatted(it.studentId(), it.courseId()), it);
    }

    static CompensationFinal sinceClosed(StoredPayment it) {
        return since("course %d was closed after the money was taken".formatted(it.courseId()), it);
    }

    private static CompensationFinal since(String reason, StoredPayment it) {
        return new CompensationFinal(it.id(), it.courseId(), it.studentId(), it.amount(), reason);
    }
}
