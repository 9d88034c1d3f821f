package io.paymentsystem.reconciliation.replay;

import io.paymentsystem.reconciliation.verdict.Safety;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a dead letter was replayed: who did it, when, by which verdict, why, and how it ended.
 *
 * @param deadLetter where it rests, as topic/partition/offset
 * @param original   the topic that it was put back on
 * @param why        a person's reason; there is one wherever the verdict was not SAFE
 * @param result     the status in which its payment ended, or {@code DEAD AGAIN}; null as long as neither is known
 */
public record AuditEntry(
        Instant at, String by, UUID replay, String deadLetter, String original, @Nullable UUID paymentId,
        Safety verdict, String verdictReason, @Nullable String why, @Nullable String result, @Nullable Instant resultAt) {
}
