package io.paymentsystem.compensation.deadletter;

import io.paymentsystem.compensation.ledger.CompensationCase;
import io.paymentsystem.compensation.ledger.Happening.DeadLettered;
import io.paymentsystem.contract.CompensationFinal;
import io.paymentsystem.contract.CompensationFirst;
import io.paymentsystem.contract.CompensationSecond;
import io.paymentsystem.contract.Event;
import io.paymentsystem.contract.MalformedEventException;
import io.paymentsystem.messaging.DeadLetter;
import io.paymentsystem.messaging.Received;
import java.util.Optional;

/** What a dead letter means to the compensation that it asks for. */
final class DeadCompensation {

    private DeadCompensation() {
    }

    /** That no attempt is left, if the dead letter is a compensation and can be read; that it can not is one of the reasons to be one. */
    static Optional<DeadLettered> happening(DeadLetter dead) {
        try {
            Received<?> received = Received.from(dead.source(), dead.original().eventType());
            return compensation(received.event()).map(failed -> new DeadLettered(failed, dead.reason(), received.traceparent()));
        } catch (MalformedEventException _) {
            return Optional.empty();
        }
    }

    private static Optional<CompensationCase> compensation(Event event) {
        return switch (event) {
            case CompensationFirst first -> Optional.of(CompensationCase.of(first));
            case CompensationSecond second -> Optional.of(CompensationCase.of(second));
            case CompensationFinal last -> Optional.of(CompensationCase.of(last));
            default -> Optional.empty();
        };
    }
}
