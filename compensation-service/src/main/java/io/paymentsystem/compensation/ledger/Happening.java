package io.paymentsystem.compensation.ledger;

import io.paymentsystem.contract.CancelResult;
import io.paymentsystem.contract.PgCancelAnswered;
import io.paymentsystem.messaging.StorableText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to one compensation. */
public sealed interface Happening {

    /** The compensation it happened to. */
    LedgerKey key();

    /** What it is to the rules. */
    LedgerEvent event();

    /** W3C trace context that what is published because of it carries on. */
    String traceparent();

    /** The reconciliation run whose repair it is, which what is published because of it names as well; null where it is none. */
    default @Nullable UUID reconciliationRun() {
        return null;
    }

    /** A happening that can be the first one heard of its compensation. */
    sealed interface Opening extends Happening {

        /** The compensation as it was asked for. */
        CompensationCase of();

        @Override
        default LedgerKey key() {
            return of().key();
        }
    }

    /** A first compensation arrived. */
    record NothingToUndo(CompensationCase of, String traceparent) implements Opening {

        @Override
        public LedgerEvent event() {
            return LedgerEvent.NOTHING_TO_UNDO;
        }
    }

    /** An attempt at a second or final compensation begins. */
    record AttemptBegan(CompensationCase of, String traceparent) implements Opening {

        @Override
        public LedgerEvent event() {
            return LedgerEvent.ATTEMPT_BEGAN;
        }
    }

    /** An attempt begins, as above, asked for by a repair of that reconciliation run. */
    record AskedAgain(CompensationCase of, String traceparent, UUID reconciliationRun) implements Opening {

        @Override
        public LedgerEvent event() {
            return LedgerEvent.ASKED_AGAIN;
        }
    }

    /** An attempt saw the answer that no money is with us. */
    record AttemptConcluded(LedgerKey key, String traceparent) implements Happening {

        @Override
        public LedgerEvent event() {
            return LedgerEvent.ATTEMPT_CONCLUDED;
        }
    }

    /** The gateway answered. */
    record GatewayAnswered(LedgerKey key, CancelResult result, String reason, String traceparent) implements Happening {

        public GatewayAnswered {
            reason = StorableText.of(reason);
        }

        /** The answer that an event brings. */
        public static GatewayAnswered of(PgCancelAnswered answer, String traceparent) {
            return new GatewayAnswered(
                    new LedgerKey(answer.paymentId(), answer.compensation()), answer.result(), answer.reason(), traceparent);
        }

        @Override
        public LedgerEvent event() {
            return switch (result) {
                case NOT_TAKEN, REFUNDED -> LedgerEvent.ANSWERED_UNDONE;
                case NOT_REFUNDED -> LedgerEvent.ANSWERED_NOT_UNDONE;
            };
        }
    }

    /** No attempt is left; {@code failure} says what went wrong, for a person. */
    record DeadLettered(CompensationCase of, String failure, String traceparent) implements Opening {

        public DeadLettered {
            failure = StorableText.of(failure);
        }

        @Override
        public LedgerEvent event() {
            return LedgerEvent.DEAD_LETTERED;
        }
    }
}
