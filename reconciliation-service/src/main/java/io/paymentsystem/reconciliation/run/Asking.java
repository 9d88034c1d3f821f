package io.paymentsystem.reconciliation.run;

import io.paymentsystem.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Publishes the questions that are due, never more than a bound at the same time, and those again that were asked in vain. */
@Component
class Asking {

    private final Questions questions;
    private final Outbox outbox;
    private final Clock clock;
    private final RunSettings settings;

    Asking(Questions questions, Outbox outbox, Clock clock, RunSettings settings) {
        this.questions = questions;
        this.outbox = outbox;
        this.clock = clock;
        this.settings = settings;
    }

    void step(Run run) {
        Instant now = clock.instant();
        Instant again = now.minus(settings.askAgain());
        int room = settings.inFlightMax() - questions.inFlight(run.id(), again);
        if (room > 0) {
            outbox.append(questions.takeDue(run.id(), now, again, room).stream().map(question -> question.asking(run)).toList());
        }
    }
}
