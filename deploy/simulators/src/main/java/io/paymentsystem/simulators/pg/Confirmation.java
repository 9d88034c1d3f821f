package io.paymentsystem.simulators.pg;

import io.paymentsystem.simulators.behavior.Behavior;
import io.paymentsystem.simulators.behavior.Behaviors;
import io.paymentsystem.simulators.behavior.Conduct;
import io.paymentsystem.simulators.http.Delay;
import io.paymentsystem.simulators.http.Handler;
import io.paymentsystem.simulators.http.Json;
import io.paymentsystem.simulators.http.Reply;
import io.paymentsystem.simulators.http.Request;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/payments/confirm}: takes the money, as well as the behavior in force lets it. The money moves after the latency;
 * until then an inquiry shows the payment as in progress. A request in transit has not reached the gateway yet: nothing knows of it.
 */
final class Confirmation implements Handler {

    private static final Reply GARBAGE = Reply.text(200, "<html><body>It works!</body></html>");

    private final Payments payments;
    private final IdempotentAnswers answers;
    private final Behaviors behaviors;

    Confirmation(Payments payments, IdempotentAnswers answers, Behaviors behaviors) {
        this.payments = payments;
        this.answers = answers;
        this.behaviors = behaviors;
    }

    @Override
    public Reply handle(Request request) {
        ConfirmRequest confirm = Json.read(request.body(), ConfirmRequest.class);
        String sent = request.header("Idempotency-Key");
        // A million payments are kept in memory, and the gateway service uses the orderId as key: then one string does for both.
        String key = confirm.orderId().equals(sent) ? confirm.orderId() : sent;
        Delay.elapse(behaviors.towards(confirm.orderId()).behavior().transit());
        return answers.once(key, "/v1/payments/confirm", confirm, () -> confirm(confirm, key));
    }

    private Outcome confirm(ConfirmRequest request, @Nullable String key) {
        Conduct conduct = behaviors.towards(request.orderId());
        Behavior behavior = conduct.behavior();
        payments.begin(request);
        Delay.elapse(behavior.latency());
        return switch (conduct.fateOfConfirm(request.orderId())) {
            case DONE -> Outcome.shown(approve(request, key));
            case DECLINED -> Outcome.shown(decline(request, String.valueOf(behavior.declineCode())));
            case FAILED -> fail(request);
            case DONE_THEN_FAILED -> Outcome.hidden(approve(request, key), Outcome.failed().reply());
            case DONE_THEN_SILENT -> Outcome.hidden(approve(request, key), new Reply.HangUp(behavior.timeout()));
            case DONE_THEN_RESET -> Outcome.hidden(approve(request, key), new Reply.HangUp(Duration.ZERO));
            case DONE_THEN_GARBLED -> Outcome.hidden(approve(request, key), GARBAGE);
        };
    }

    private Reply.Json approve(ConfirmRequest request, @Nullable String key) {
        return Outcome.answer(() -> payments.approve(request, Origin.request(key)));
    }

    private Reply.Json decline(ConfirmRequest request, String code) {
        return Outcome.answer(() -> {
            Failure failure = new Failure(code, "The card company declined the payment.");
            payments.decline(request, failure);
            throw failure.refusal();
        });
    }

    private Outcome fail(ConfirmRequest request) {
        payments.withdraw(request);
        return Outcome.failed();
    }
}
