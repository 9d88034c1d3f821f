package io.paymentsystem.baseline.settling;

import io.paymentsystem.baseline.enrolment.Enrolment;
import io.paymentsystem.baseline.payment.Payment;
import io.paymentsystem.baseline.payment.PaymentStatus;
import java.util.UUID;

/**
 * A student asks to pay for a course.
 *
 * @param amount whole won, greater than 0
 */
record PaymentRequest(UUID paymentId, long courseId, long studentId, long amount) {

    @SuppressWarnings("ConstantValue") // what JSON leaves out arrives as null, whatever the declaration says
    PaymentRequest {
        if (paymentId == null) {
            throw new IllegalArgumentException("paymentId must be given");
        }
        if (amount <= 0) {
            throw new IllegalArgumentException("amount must be greater than 0, but is " + amount);
        }
    }

    Payment payment(PaymentStatus status) {
        return new Payment(paymentId, courseId, studentId, amount, status);
    }

    Enrolment.Key seat() {
        return new Enrolment.Key(courseId, studentId);
    }

    Enrolment enrolment() {
        return new Enrolment(seat(), paymentId);
    }
}
