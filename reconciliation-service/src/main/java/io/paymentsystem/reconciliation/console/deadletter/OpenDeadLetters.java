package io.paymentsystem.reconciliation.console.deadletter;

import io.paymentsystem.reconciliation.console.DeadLetterFigures;
import io.paymentsystem.reconciliation.deadletter.ShownDeadLetters;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The overview's figures of dead letters. */
@Component
class OpenDeadLetters implements DeadLetterFigures {

    private final ShownDeadLetters deadLetters;

    OpenDeadLetters(ShownDeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @Override
    public Map<String, Long> openByTopic() {
        return deadLetters.openByTopic();
    }
}
