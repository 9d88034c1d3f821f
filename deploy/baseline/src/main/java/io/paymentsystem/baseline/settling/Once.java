package io.paymentsystem.baseline.settling;

import io.paymentsystem.baseline.payment.Payment;
import io.paymentsystem.baseline.payment.PaymentStatus;
import io.paymentsystem.baseline.payment.Payments;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Settles each payment id once: one that comes again is answered with its stored status. So is a payment that lost its enrolment to
 * another one of the same student at the last moment; its money stays taken, since nothing here reconciles.
 */
final class Once implements Settling {

    private final Settling form;
    private final Payments payments;

    Once(Settling form, Payments payments) {
        this.form = form;
        this.payments = payments;
    }

    @Override
    public PaymentStatus settle(PaymentRequest request) {
        try {
            return form.settle(request);
        } catch (DataIntegrityViolationException e) {
            return payments.findById(request.paymentId()).map(Payment::status).orElseThrow(() -> e);
        }
    }
}
