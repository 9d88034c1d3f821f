package io.paymentsystem.compensation.ledger;

import io.paymentsystem.contract.CancelResult;
import io.paymentsystem.contract.CompensationCompleted;
import io.paymentsystem.contract.Event;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.contract.PgCancelRequested;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** One compensation in the ledger; it changes by the {@link LedgerRules} only. */
@Entity
@Table(name = "compensation")
@NullUnmarked
class LedgerEntry {

    @EmbeddedId
    private LedgerKey key;
    private long courseId;
    private long studentId;
    private long amount;
    private String reason;
    @Enumerated(EnumType.STRING)
    private LedgerState state;
    private int attempts;
    @Enumerated(EnumType.STRING)
    private CancelResult answer;
    private String answerReason;
    @Enumerated(EnumType.STRING)
    private PaymentStatus outcome;
    private String failure;
    private Instant startedAt;
    private Instant updatedAt;

    protected LedgerEntry() {
    }

    LedgerKey key() {
        return key;
    }

    LedgerState state() {
        return state;
    }

    /** Moves as the rules say and returns what is to be published with it. */
    Optional<Event> apply(Happening happening, Instant now) {
        Move move = LedgerRules.move(state, happening.event());
        if (move.isIgnored()) {
            return Optional.empty();
        }
        state = move.to();
        updatedAt = now;
        note(happening);
        return publication(move.effect());
    }

    private void note(Happening happening) {
        switch (happening) {
            case Happening.NothingToUndo nothing -> outcome = nothing.of().outcome();
            case Happening.AttemptBegan _ -> begin();
            case Happening.AskedAgain _ when state == LedgerState.COMPLETED -> { }
            case Happening.AskedAgain _ -> begin();
            case Happening.GatewayAnswered answered -> note(answered);
            case Happening.AttemptConcluded _ -> outcome = PaymentStatus.CANCELLED;
            case Happening.DeadLettered dead -> note(dead);
        }
    }

    /** What an earlier attempt was answered says nothing about this one. */
    private void begin() {
        attempts++;
        answer = null;
        answerReason = null;
    }

    private void note(Happening.GatewayAnswered answered) {
        answer = answered.result();
        answerReason = answered.reason();
        if (state == LedgerState.COMPLETED) {
            outcome = PaymentStatus.CANCELLED;
        }
    }

    private void note(Happening.DeadLettered dead) {
        failure = dead.failure();
        outcome = state == LedgerState.COMPLETED ? PaymentStatus.CANCELLED : failedOutcome();
    }

    private PaymentStatus failedOutcome() {
        return switch (key.compensation()) {
            case FIRST -> null;
            case SECOND -> PaymentStatus.CANCELLATION_FAILED;
            case FINAL -> PaymentStatus.FINAL_COMPENSATION_FAILED;
        };
    }

    private Optional<Event> publication(Effect effect) {
        return switch (effect) {
            case NONE -> Optional.empty();
            case ASK_GATEWAY -> Optional.of(
                    new PgCancelRequested(key.paymentId(), courseId, studentId, amount, key.compensation(), reason));
            case ANNOUNCE_END -> Optional.of(completed(reason));
            // The failure of a first compensation has no status of its own: there is nothing that could be left undone.
            case ANNOUNCE_FAILURE -> outcome == null ? Optional.empty() : Optional.of(completed(reason + "; not undone: " + failure));
        };
    }

    private CompensationCompleted completed(String why) {
        return new CompensationCompleted(key.paymentId(), courseId, studentId, amount, key.compensation(), outcome, why);
    }
}
