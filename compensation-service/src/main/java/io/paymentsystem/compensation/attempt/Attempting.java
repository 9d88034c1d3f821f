package io.paymentsystem.compensation.attempt;

import io.paymentsystem.compensation.ledger.CompensationCase;
import io.paymentsystem.compensation.ledger.Happening.AskedAgain;
import io.paymentsystem.compensation.ledger.Happening.AttemptBegan;
import io.paymentsystem.compensation.ledger.Happening.AttemptConcluded;
import io.paymentsystem.compensation.ledger.Happening.Opening;
import io.paymentsystem.compensation.ledger.Ledger;
import io.paymentsystem.compensation.ledger.LedgerState;
import io.paymentsystem.compensation.ledger.Progress;
import io.paymentsystem.messaging.Received;
import org.springframework.stereotype.Component;

/**
 * One attempt at a second or final compensation. Money first, seat second: only when the gateway has answered that no money is with us
 * is the end announced, upon which the seat is given back.
 *
 * <p>No transaction is open while it waits. A crash anywhere repeats the attempt: the gateway is asked again, which is safe, or, when it
 * has answered meanwhile, is not.
 */
@Component
class Attempting {

    private final Ledger ledger;
    private final Answers answers;
    private final AttemptSettings settings;

    Attempting(Ledger ledger, Answers answers, AttemptSettings settings) {
        this.ledger = ledger;
        this.answers = answers;
        this.settings = settings;
    }

    /**
     * Returns once the compensation is completed, by this attempt or before it. What was completed before is announced again if it is a
     * repair that asks, and is left in silence otherwise.
     *
     * @throws CompensationFailedException if the gateway answered that the money is still with us, or did not answer in time
     */
    void attempt(CompensationCase of, Received<?> received) {
        try (Answers.Waiting waiting = answers.expect(of.key())) {
            LedgerState begun = ledger.apply(beginning(of, received));
            if (begun != LedgerState.COMPLETED) {
                conclude(of, waiting.await(settings.answerWait()), received.traceparent());
            }
        }
    }

    private static Opening beginning(CompensationCase of, Received<?> received) {
        return received.reconciliationRun()
                .<Opening>map(run -> new AskedAgain(of, received.traceparent(), run))
                .orElseGet(() -> new AttemptBegan(of, received.traceparent()));
    }

    private void conclude(CompensationCase of, Progress progress, String traceparent) {
        switch (progress.state()) {
            case UNDONE -> ledger.apply(new AttemptConcluded(of.key(), traceparent));
            case NOT_UNDONE -> throw new CompensationFailedException("the PG did not give the money back: " + progress.answerReason());
            case COMPLETED -> { }
            case RECEIVED, STARTED, FAILED -> throw new CompensationFailedException(
                    "the gateway did not answer within " + settings.answerWait().toMillis() + " ms");
        }
    }
}
