package io.paymentsystem.reconciliation.deadletter;

import io.paymentsystem.messaging.DeadLetter;
import io.paymentsystem.slack.DeadLetterNotice;
import io.paymentsystem.slack.Notifications;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has Slack told of dead letters, of each once however often it is delivered. */
@Component
class TellingOfDeadLetters {

    private final Notifications notifications;

    TellingOfDeadLetters(Notifications notifications) {
        this.notifications = notifications;
    }

    @Transactional
    public void tellOf(List<DeadLetter> dead) {
        notifications.addAll(dead.stream().map(DeadLetterNotice::of).toList());
    }
}
