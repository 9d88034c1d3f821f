package io.paymentsystem.simulators.pg;

import io.paymentsystem.simulators.behavior.Behaviors;
import io.paymentsystem.simulators.behavior.Conduct;
import io.paymentsystem.simulators.http.Delay;
import io.paymentsystem.simulators.http.Reply;
import io.paymentsystem.simulators.http.Request;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/payments/{paymentKey}} and {@code GET /v1/payments/orders/{orderId}}: where a payment stands when the latency is over. */
final class Inquiry {

    private final Payments payments;
    private final Behaviors behaviors;

    Inquiry(Payments payments, Behaviors behaviors) {
        this.payments = payments;
        this.behaviors = behaviors;
    }

    Reply byPaymentKey(Request request) {
        String paymentKey = request.variable("paymentKey");
        Payment known = payments.ofKey(paymentKey);
        return inquire(known == null ? paymentKey : known.orderId(), () -> payments.ofKey(paymentKey));
    }

    Reply byOrderId(Request request) {
        String orderId = request.variable("orderId");
        return inquire(orderId, () -> payments.ofOrder(orderId));
    }

    private Reply inquire(String orderId, Supplier<@Nullable Payment> lookUp) {
        Conduct conduct = behaviors.towards(orderId);
        Delay.elapse(conduct.behavior().latency());
        if (conduct.failsInquiry(orderId)) {
            throw PgError.FAILED_INTERNAL_SYSTEM_PROCESSING.refusal();
        }
        Payment payment = lookUp.get();
        if (payment == null) {
            throw PgError.NOT_FOUND_PAYMENT.refusal();
        }
        return Reply.json(200, payment);
    }
}
