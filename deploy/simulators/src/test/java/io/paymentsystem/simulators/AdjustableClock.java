package io.paymentsystem.simulators;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved. */
final class AdjustableClock implements InstantSource {

    private volatile Instant now = Instant.parse("2026-11-22T01:02:03.456Z");

    Clock clock() {
        return withZone(ZoneOffset.UTC);
    }

    void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
