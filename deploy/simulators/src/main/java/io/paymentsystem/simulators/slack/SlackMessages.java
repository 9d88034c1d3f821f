package io.paymentsystem.simulators.slack;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What the webhook took, in the order of arrival. Keeps the newest {@value #MAX_MESSAGES}. Safe for concurrent use. */
final class SlackMessages {

    static final int MAX_MESSAGES = 100_000;

    private final Clock clock;
    private final Deque<SlackMessage> messages = new ArrayDeque<>();
    private long lastId;

    SlackMessages(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(WebhookPayload payload) {
        if (messages.size() == MAX_MESSAGES) {
            messages.removeFirst();
        }
        messages.addLast(new SlackMessage(++lastId, clock.instant(), payload.text(), payload.blocks()));
    }

    synchronized List<SlackMessage> all() {
        return List.copyOf(messages);
    }

    synchronized void clear() {
        messages.clear();
    }
}
