package io.paymentsystem.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;

/** How far the relay has come, as the sweeper, the metrics and the health check need to know it. */
final class RelayProgress {

    enum State { STOPPED, STANDBY, ACTIVE, RESTARTING }

    private final Clock clock;
    private final LongAdder relayed = new LongAdder();
    private final LongAdder swept = new LongAdder();
    private volatile State state = State.STOPPED;
    private volatile Instant reading = Instant.EPOCH;
    private volatile Instant readAt = Instant.EPOCH;
    private volatile boolean inHand;

    RelayProgress(Clock clock) {
        this.clock = clock;
    }

    void is(State now) {
        state = now;
        inHand = false;
    }

    State state() {
        return state;
    }

    void reading(Instant committedAt) {
        reading = committedAt;
        inHand = true;
    }

    void relayed(int rows) {
        relayed.add(rows);
        readAt = clock.instant();
        inHand = false;
    }

    void swept(int rows) {
        swept.add(rows);
    }

    long relayed() {
        return relayed.sum();
    }

    long swept() {
        return swept.sum();
    }

    /**
     * Rows written before this moment cannot be on their way through the relay any more: it is past them, or has had nothing to read for
     * {@code quiet}.
     */
    Instant horizon(Duration quiet) {
        Instant now = clock.instant();
        return !inHand && readAt.isBefore(now.minus(quiet)) ? now : reading.minus(quiet);
    }
}
