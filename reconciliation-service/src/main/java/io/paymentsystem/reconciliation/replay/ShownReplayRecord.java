package io.paymentsystem.reconciliation.replay;

import io.paymentsystem.reconciliation.verdict.Safety;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record of a replay.
 *
 * @param id      where the dead letter rests, as topic/partition/offset
 * @param verdict null before it was judged
 * @param result  the status in which its payment ended, or {@code DEAD AGAIN}; null as long as neither is known
 */
public record ShownReplayRecord(
        String id, @Nullable UUID paymentId, @Nullable Safety verdict, @Nullable String verdictReason, RecordState state,
        @Nullable Instant replayedAt, @Nullable String result, @Nullable Instant resultAt) {
}
