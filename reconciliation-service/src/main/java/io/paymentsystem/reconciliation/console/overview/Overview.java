package io.paymentsystem.reconciliation.console.overview;

import io.paymentsystem.reconciliation.console.overview.ConsumerLag.GroupLag;
import io.paymentsystem.reconciliation.discrepancy.State;
import io.paymentsystem.reconciliation.run.Run;
import io.paymentsystem.reconciliation.view.RelayDelays.Delay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the system was doing at one moment. What is null is not known: its source did not answer, or there is none.
 *
 * @param took how long it took to find out
 * @param lags how far the consumers are behind, the furthest first
 * @param deadLetters open ones by topic
 * @param discrepancies open ones by state
 */
record Overview(
        Instant at, Duration took, @Nullable PaymentFigures payments, List<Delay> relays, @Nullable List<GroupLag> lags,
        @Nullable Map<String, Long> deadLetters, @Nullable Run run, @Nullable Map<State, Long> discrepancies) {

    Duration ageAt(Instant now) {
        Duration age = Duration.between(at, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
