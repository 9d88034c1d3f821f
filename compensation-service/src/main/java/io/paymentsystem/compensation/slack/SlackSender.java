package io.paymentsystem.compensation.slack;

import io.paymentsystem.compensation.slack.Notifications.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Sends due notifications, many at once as one message. No transaction is open while Slack is called.
 *
 * <p>At least once: a notification whose sending was not acknowledged, or not recorded as sent before a crash, is sent again. While
 * Slack fails nothing is sent, for a pause that grows up to a bound, or for as long as Slack asks for.
 */
@Component
class SlackSender {

    private static final Logger log = LoggerFactory.getLogger(SlackSender.class);

    private final Notifications notifications;
    private final SlackWebhook webhook;
    private final SlackSettings settings;
    private final Clock clock;
    private final ExponentialBackOff backOff;
    private BackOffExecution pauses;
    private Instant quietUntil = Instant.MIN;

    SlackSender(Notifications notifications, SlackWebhook webhook, SlackSettings settings, Clock clock) {
        this.notifications = notifications;
        this.webhook = webhook;
        this.settings = settings;
        this.clock = clock;
        this.backOff = new ExponentialBackOff(settings.retryInterval().toMillis(), 2);
        this.backOff.setMaxInterval(settings.retryIntervalMax().toMillis());
        this.pauses = backOff.start();
    }

    /** Runs in one thread. */
    @Scheduled(fixedDelayString = "${slack.interval}")
    void sendDue() {
        if (clock.instant().isBefore(quietUntil)) {
            return;
        }
        Deque<List<Due>> unsent = messages(notifications.claim(settings.batchMax(), settings.lease()));
        while (!unsent.isEmpty()) {
            switch (webhook.post(MessageText.about(unsent.peek().stream().map(Due::notification).toList()))) {
                case SlackWebhook.Answer.Taken _ -> sent(unsent.remove());
                case SlackWebhook.Answer.NotTaken refused -> {
                    pause(unsent, refused);
                    unsent.clear();
                }
            }
        }
    }

    private Deque<List<Due>> messages(List<Due> due) {
        boolean grouped = due.size() >= settings.groupFrom();
        return new ArrayDeque<>(grouped ? List.of(due) : due.stream().map(List::of).toList());
    }

    private void sent(List<Due> together) {
        notifications.markSent(together);
        pauses = backOff.start();
    }

    private void pause(Collection<List<Due>> unsent, SlackWebhook.Answer.NotTaken refused) {
        Duration pause = refused.retryAfter().orElseGet(() -> Duration.ofMillis(pauses.nextBackOff()));
        if (pause.compareTo(settings.retryAfterMax()) > 0) {
            pause = settings.retryAfterMax();
        }
        quietUntil = clock.instant().plus(pause);
        notifications.postpone(unsent.stream().flatMap(List::stream).toList(), quietUntil);
        log.warn("Slack did not take a message, {}; the next try is in {} ms", refused.why(), pause.toMillis());
    }
}
