package io.paymentsystem.reconciliation.deadletter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dead letter holds, as text.
 *
 * @param value with the paymentKey masked; null where the record has none
 */
public record DeadLetterContents(@Nullable String key, @Nullable String value, List<ShownHeader> headers, @Nullable String stackTrace) {
}
