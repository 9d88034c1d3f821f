package io.paymentsystem.simulators.slack;

import io.paymentsystem.simulators.http.Delay;
import io.paymentsystem.simulators.http.Json;
import io.paymentsystem.simulators.http.Refusal;
import io.paymentsystem.simulators.http.Reply;
import io.paymentsystem.simulators.http.Request;
import io.paymentsystem.simulators.http.Router;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/** {@code /slack}: the webhook, answering in plain text as Slack does, the messages that it took, and its behavior. */
public final class SlackMock {

    private final SlackMessages messages;
    private volatile SlackConduct conduct = new SlackConduct(SlackBehavior.GOOD);

    /** A mock without messages. */
    public SlackMock(Clock clock) {
        this.messages = new SlackMessages(clock);
    }

    /** Adds the routes. */
    public void addTo(Router router) {
        router.on("POST", "/slack/webhook", this::receive)
                .on("GET", "/slack/messages", request -> Reply.json(200, messages.all()))
                .on("DELETE", "/slack/messages", this::clear)
                .on("GET", "/slack/behavior", request -> behavior())
                .on("PUT", "/slack/behavior", request -> behave(Json.readStrictly(request.body(), SlackBehavior.class)))
                .on("DELETE", "/slack/behavior", request -> behave(SlackBehavior.GOOD));
    }

    private Reply receive(Request request) {
        SlackConduct current = conduct;
        SlackBehavior behavior = current.behavior();
        Delay.elapse(behavior.latency());
        double draw = current.draw();
        if (draw < behavior.failRate()) {
            return Reply.text(500, "rollup_error");
        }
        if (draw < behavior.failRate() + behavior.tooManyRequestsRate()) {
            return new Reply.Text(429, "rate_limited", Map.of("Retry-After", String.valueOf(behavior.retryAfterSeconds())));
        }
        if (behavior.refuses(new String(request.body(), StandardCharsets.UTF_8))) {
            return Reply.text(behavior.refusal(), behavior.refusal() == 404 ? "no_service" : "invalid_payload");
        }
        return keep(request);
    }

    private Reply keep(Request request) {
        WebhookPayload payload;
        try {
            payload = Json.read(request.body(), WebhookPayload.class);
        } catch (Refusal refusal) {
            return Reply.text(400, "invalid_payload");
        }
        if (payload.isEmpty()) {
            return Reply.text(400, "no_text");
        }
        if (payload.breaksLimits()) {
            return Reply.text(400, "invalid_blocks");
        }
        messages.add(payload);
        return Reply.text(200, "ok");
    }

    private Reply clear(Request request) {
        messages.clear();
        return Reply.json(200, messages.all());
    }

    private Reply behave(SlackBehavior behavior) {
        conduct = new SlackConduct(behavior);
        return behavior();
    }

    private Reply behavior() {
        return Reply.json(200, conduct.behavior());
    }
}
