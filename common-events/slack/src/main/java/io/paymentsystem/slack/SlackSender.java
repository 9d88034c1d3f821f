package io.paymentsystem.slack;

import io.paymentsystem.slack.NotificationRows.Due;
import io.paymentsystem.slack.SlackWebhook.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Sends due notifications, many at once as one message. No transaction is open while Slack is called.
 *
 * <p>At least once: a notification whose sending was not acknowledged, or not recorded as sent before a crash, is sent again. While
 * Slack fails nothing is sent, for a pause that grows up to a bound, or for as long as Slack asks for.
 *
 * <p>What Slack refuses is said with less: a group one by one, one as a mere word that it exists. A notification of which Slack takes
 * not even that waits for longer than the others, which so get by. A webhook that is gone refuses everything: nothing is lost either.
 */
final class SlackSender {

    private static final Logger log = LoggerFactory.getLogger(SlackSender.class);

    private final NotificationRows rows;
    private final SlackWebhook webhook;
    private final SlackSettings settings;
    private final Clock clock;
    private final ExponentialBackOff backOff;
    private BackOffExecution pauses;
    private Instant quietUntil = Instant.MIN;

    SlackSender(NotificationRows rows, SlackWebhook webhook, SlackSettings settings, Clock clock) {
        this.rows = rows;
        this.webhook = webhook;
        this.settings = settings;
        this.clock = clock;
        this.backOff = new ExponentialBackOff(settings.retryInterval().toMillis(), 2);
        this.backOff.setMaxInterval(settings.retryIntervalMax().toMillis());
        this.pauses = backOff.start();
    }

    /** Sends what is due, unless Slack is left in peace. To be called by one thread at a time. */
    void sendDue() {
        if (clock.instant().isBefore(quietUntil)) {
            return;
        }
        Instant lastPost = clock.instant().plus(settings.lease()).minus(settings.longestPost());
        Deque<Posting> unsent = postings(rows.claim(settings.batchMax(), settings.lease()));
        while (!unsent.isEmpty() && clock.instant().isBefore(lastPost)) {
            Posting posting = unsent.remove();
            switch (webhook.post(posting.message())) {
                case Answer.Taken _ -> sent(posting);
                case Answer.Refused refused -> sayWithLess(posting, refused, unsent);
                case Answer.NotTaken failed -> {
                    unsent.addFirst(posting);
                    pause(unsent, failed.why(), failed.retryAfter());
                }
            }
        }
    }

    private Deque<Posting> postings(List<Due> due) {
        return new ArrayDeque<>(due.size() >= settings.groupFrom()
                ? List.of(new Posting.Grouped(due))
                : due.stream().map(Posting.Alone::new).toList());
    }

    private void sent(Posting posting) {
        rows.markSent(posting.about());
        pauses = backOff.start();
    }

    private void sayWithLess(Posting posting, Answer.Refused refused, Deque<Posting> unsent) {
        if (posting.instead().isEmpty()) {
            posting.about().forEach(due -> rows.postpone(List.of(due), clock.instant().plus(settings.refusedWait(due.tries()))));
            pause(unsent, refused.why(), Optional.empty());
        } else {
            log.warn("Slack refused a message about {}, {}; it is said with less",
                    posting.about().stream().map(due -> due.notification().key()).toList(), refused.why());
            posting.instead().reversed().forEach(unsent::addFirst);
        }
    }

    /** Leaves Slack in peace for a while, and what was to be sent for as long. */
    private void pause(Deque<Posting> unsent, String why, Optional<Duration> asked) {
        Duration pause = asked.orElseGet(() -> Duration.ofMillis(pauses.nextBackOff()));
        if (pause.compareTo(settings.retryAfterMax()) > 0) {
            pause = settings.retryAfterMax();
        }
        quietUntil = clock.instant().plus(pause);
        rows.postpone(unsent.stream().map(Posting::about).flatMap(List::stream).toList(), quietUntil);
        unsent.clear();
        log.warn("Slack did not take a message, {}; the next try is in {} ms", why, pause.toMillis());
    }
}
