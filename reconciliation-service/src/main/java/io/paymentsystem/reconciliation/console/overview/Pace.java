package io.paymentsystem.reconciliation.console.overview;

import java.time.Duration;
import java.time.Instant;

/**
 * How often the overview is made anew: often while somebody looks, and not so that making it is more than a fifth of the time, as long as
 * that leaves it no older than when nobody looks.
 */
final class Pace {

    private static final Duration WATCHED = Duration.ofSeconds(2);
    private static final Duration UNWATCHED = Duration.ofMinutes(1);
    private static final Duration ATTENTION = Duration.ofSeconds(30);
    private static final int WAIT_PER_WORK = 4;

    private Pace() {
    }

    /** How long to wait from the end of a refresh that took so long, where somebody has last looked then. */
    static Duration pause(Duration took, Instant lookedAt, Instant now) {
        Duration usual = lookedAt.plus(ATTENTION).isBefore(now) ? UNWATCHED : WATCHED;
        Duration least = took.multipliedBy(WAIT_PER_WORK);
        Duration bounded = least.compareTo(UNWATCHED) > 0 ? UNWATCHED : least;
        return bounded.compareTo(usual) > 0 ? bounded : usual;
    }
}
