package io.paymentsystem.compensation.slack;

import io.paymentsystem.compensation.StorableText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told of one dead letter, whose place identifies it. What an unreadable record does not tell is absent.
 *
 * @param topic    the dead-letter topic
 * @param amount   whole won
 * @param reason   for a person
 * @param attempts how many were made
 */
public record Notification(
        String topic, int partition, long recordOffset,
        @Nullable UUID paymentId, @Nullable Long courseId, @Nullable Long amount, String reason, int attempts) {

    public Notification {
        reason = StorableText.of(reason);
    }
}
