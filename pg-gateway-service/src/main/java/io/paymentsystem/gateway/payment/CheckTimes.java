package io.paymentsystem.gateway.payment;

import io.paymentsystem.gateway.GatewaySettings;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** When a payment is to be looked at next, unless something is learned before. */
@Component
final class CheckTimes {

    private static final int DOUBLINGS_MAX = 20;

    private final GatewaySettings settings;
    private final RandomGenerator random;

    CheckTimes(GatewaySettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /** How long from now, for a payment that came from {@code before}; empty where nothing is left to do. */
    Optional<Duration> next(PgPaymentState before, PgPayment after) {
        if (!after.state().unfinished()) {
            return Optional.empty();
        }
        return Optional.of(before == after.state() ? fruitless(after) : entered(after.state()));
    }

    private Duration entered(PgPaymentState state) {
        return switch (state) {
            case FENCING, VOIDING -> Duration.ZERO;
            case CANCELLING -> settings.lease();
            default -> settings.checkFirst();
        };
    }

    /** Doubles each time up to the bound, less up to a quarter, so that what failed together does not come back together. */
    private Duration fruitless(PgPayment payment) {
        long doubled = settings.checkFirst().toMillis() << Math.min(payment.attempts(), DOUBLINGS_MAX);
        Duration longest = payment.state() == PgPaymentState.WATCHED ? settings.watchMax() : settings.checkMax();
        long millis = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(millis - random.nextLong(millis / 4 + 1));
    }
}
