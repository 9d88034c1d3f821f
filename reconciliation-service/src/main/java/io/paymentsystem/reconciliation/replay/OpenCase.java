package io.paymentsystem.reconciliation.replay;

import io.paymentsystem.reconciliation.deadletter.RestState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that can be judged.
 *
 * @param state  how the dead letter rests
 * @param answer the PG's answer as JSON; null where it was not asked, or has not answered in time
 * @param firstAskedAt when it was first asked for this verdict
 */
record OpenCase(
        String place, String topic, @Nullable String value, boolean whole, RestState state, int replays,
        @Nullable UUID paymentId, @Nullable String answer, Instant firstAskedAt) {
}
