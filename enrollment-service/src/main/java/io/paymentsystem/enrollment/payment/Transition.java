package io.paymentsystem.enrollment.payment;

import io.paymentsystem.contract.PaymentStatus;

/** What a trigger does to a payment in a given state. */
public sealed interface Transition {

    /** The payment moves on. */
    record Move(PaymentStatus to) implements Transition {
    }

    /** Late or a duplicate: the payment has seen this already, nothing changes. */
    record Ignored() implements Transition {
    }

    /** Impossible by the design: somebody has to look, nothing changes. */
    record Refused() implements Transition {
    }
}
