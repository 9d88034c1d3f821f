package io.paymentsystem.simulators.pg;

import io.paymentsystem.simulators.behavior.Behaviors;
import io.paymentsystem.simulators.behavior.Conduct;
import io.paymentsystem.simulators.http.Delay;
import io.paymentsystem.simulators.http.Handler;
import io.paymentsystem.simulators.http.Json;
import io.paymentsystem.simulators.http.Reply;
import io.paymentsystem.simulators.http.Request;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/payments/{paymentKey}/cancel}: gives back the money, or part of it. */
final class Cancellation implements Handler {

    private final Payments payments;
    private final IdempotentAnswers answers;
    private final Behaviors behaviors;

    Cancellation(Payments payments, IdempotentAnswers answers, Behaviors behaviors) {
        this.payments = payments;
        this.answers = answers;
        this.behaviors = behaviors;
    }

    @Override
    public Reply handle(Request request) {
        String paymentKey = request.variable("paymentKey");
        CancelRequest cancel = Json.read(request.body(), CancelRequest.class);
        String key = request.header("Idempotency-Key");
        return answers.once(key, "/v1/payments/" + paymentKey + "/cancel", cancel, () -> cancel(paymentKey, cancel, key));
    }

    private Outcome cancel(String paymentKey, CancelRequest request, @Nullable String key) {
        Payment known = payments.ofKey(paymentKey);
        String orderId = known == null ? paymentKey : known.orderId();
        Conduct conduct = behaviors.towards(orderId);
        Delay.elapse(conduct.behavior().latency());
        if (conduct.failsCancel(orderId)) {
            return Outcome.failed();
        }
        if (conduct.refusesCancel(orderId)) {
            return Outcome.shown(PgError.NOT_CANCELABLE_PAYMENT.refusal("The payment cannot be canceled at this time.").reply());
        }
        return Outcome.shown(Outcome.answer(() -> cancelNow(paymentKey, request, key)));
    }

    /** Looks the payment up again, since it may have come into being during the latency. */
    private Payment cancelNow(String paymentKey, CancelRequest request, @Nullable String key) {
        Payment payment = payments.ofKey(paymentKey);
        if (payment == null) {
            throw PgError.NOT_FOUND_PAYMENT.refusal();
        }
        return payments.cancel(payment, request, Origin.request(key));
    }
}
