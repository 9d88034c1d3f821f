package io.paymentsystem.baseline.settling;

import io.paymentsystem.baseline.payment.PaymentStatus;

/** Gets a payment its seat, its money and its enrolment while the caller waits. */
interface Settling {

    /**
     * Settles a payment and returns what it ended as.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when its id is known already, with nothing changed; or when another
     *     payment of the student was enrolled at the same time
     * @throws org.springframework.web.server.ResponseStatusException a 502, when the PG leaves open whether it took the money; the payment
     *     stays as it is then, for good
     */
    PaymentStatus settle(PaymentRequest request);
}
