package io.paymentsystem.reconciliation.console.overview;

import io.paymentsystem.contract.PaymentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Payments in numbers.
 *
 * @param counts         all there ever were, by their status now; those of none are missing
 * @param minutes        those first seen in each of the last minutes, the earliest first, without gaps
 * @param endedPerSecond over the last minute
 * @param endedLately    how many the latency is about
 * @param median         from first seen to ended, of those that ended lately; null if none did
 */
record PaymentFigures(
        Map<PaymentStatus, Long> counts, List<Minute> minutes, double endedPerSecond,
        long endedLately, @Nullable Duration median, @Nullable Duration p99) {

    /** The payments first seen within a minute, by their status now. */
    record Minute(Instant at, Map<PaymentStatus, Long> counts) {

        public long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
