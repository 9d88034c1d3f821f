package io.paymentsystem.reconciliation.console.overview;

import io.paymentsystem.reconciliation.deadletter.ShownDeadLetters;
import io.paymentsystem.reconciliation.discrepancy.ShownDiscrepancies;
import io.paymentsystem.reconciliation.run.Runs;
import io.paymentsystem.reconciliation.view.RelayDelays;
import io.paymentsystem.reconciliation.view.Services;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes an overview of what can be known; a source that fails is left out of it. */
@Component
class OverviewMaking {

    private static final Logger log = LoggerFactory.getLogger(OverviewMaking.class);

    private final PaymentCounting payments;
    private final RelayDelays relays;
    private final ConsumerLag lag;
    private final Runs runs;
    private final ShownDiscrepancies discrepancies;
    private final ShownDeadLetters deadLetters;
    private final Clock clock;

    OverviewMaking(PaymentCounting payments, RelayDelays relays, ConsumerLag lag, Runs runs, ShownDiscrepancies discrepancies,
            ShownDeadLetters deadLetters, Clock clock) {
        this.payments = payments;
        this.relays = relays;
        this.lag = lag;
        this.runs = runs;
        this.discrepancies = discrepancies;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    Overview at(Instant now) {
        var counted = known("payments", () -> payments.at(now));
        var run = known("runs", () -> runs.last().orElse(null));
        var open = known("discrepancies", discrepancies::open);
        var dead = known("dead letters", deadLetters::openByTopic);
        var lags = lag.ofGroups().orElse(null);
        return new Overview(now, Duration.between(now, clock.instant()), counted,
                Services.ALL.stream().map(relays::of).toList(), lags, dead, run, open);
    }

    private static <T> @Nullable T known(String what, Supplier<@Nullable T> source) {
        try {
            return source.get();
        } catch (RuntimeException e) {
            log.warn("The overview goes without {}: {}", what, e.toString());
            return null;
        }
    }
}
