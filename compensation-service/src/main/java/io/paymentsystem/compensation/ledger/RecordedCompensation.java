package io.paymentsystem.compensation.ledger;

import io.paymentsystem.contract.CancelResult;
import io.paymentsystem.contract.Compensation;
import io.paymentsystem.contract.PaymentStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A compensation as the ledger has it, for a person.
 *
 * @param amount   whole won
 * @param attempts how many were begun, those of replays included
 * @param outcome  the status that the payment was told to end in, once it was
 * @param failure  why the last attempt failed, if the record became a dead letter; stays when a replay succeeds
 */
record RecordedCompensation(
        UUID paymentId, Compensation compensation, long courseId, long studentId, long amount, String reason,
        LedgerState state, int attempts, @Nullable CancelResult answer, @Nullable String answerReason,
        @Nullable PaymentStatus outcome, @Nullable String failure, Instant startedAt, Instant updatedAt) {
}
