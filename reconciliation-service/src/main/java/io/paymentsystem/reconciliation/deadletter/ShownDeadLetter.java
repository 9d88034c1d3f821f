package io.paymentsystem.reconciliation.deadletter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter in a list.
 *
 * @param id       where it rests, as topic/partition/offset
 * @param original the topic that a replay goes to
 * @param amount   whole won
 * @param cause    Java class of what went wrong
 * @param replays  how often it was replayed before it came to rest here
 * @param bytes    length of the value of the record that died
 */
public record ShownDeadLetter(
        String id, String topic, String original, @Nullable UUID paymentId, @Nullable Long courseId, @Nullable Long amount,
        String reason, @Nullable String cause, int attempts, int replays, RestState state, Instant at, long bytes) {
}
