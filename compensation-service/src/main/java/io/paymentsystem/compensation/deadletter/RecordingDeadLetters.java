package io.paymentsystem.compensation.deadletter;

import io.paymentsystem.compensation.ledger.Ledger;
import io.paymentsystem.messaging.DeadLetter;
import io.paymentsystem.slack.DeadLetterNotice;
import io.paymentsystem.slack.Notifications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records dead letters, each once however often it is delivered: what failed, the failed outcome, and what Slack is to be told. */
@Component
class RecordingDeadLetters {

    private final Notifications notifications;
    private final Ledger ledger;

    RecordingDeadLetters(Notifications notifications, Ledger ledger) {
        this.notifications = notifications;
        this.ledger = ledger;
    }

    @Transactional
    public void record(DeadLetter dead) {
        if (notifications.add(DeadLetterNotice.of(dead))) {
            DeadCompensation.happening(dead).ifPresent(ledger::apply);
        }
    }
}
