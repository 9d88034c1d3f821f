package io.paymentsystem.reconciliation.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void isQuickOnlyWhileSomebodyLooks() {
        assertThat(Pace.pause(Duration.ofMillis(100), NOW.minusSeconds(30), NOW)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Pace.pause(Duration.ofMillis(100), NOW.minusSeconds(31), NOW)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void leavesFourTimesAsLongAsARefreshTakes() {
        assertThat(Pace.pause(Duration.ofSeconds(3), NOW, NOW)).isEqualTo(Duration.ofSeconds(12));
        assertThat(Pace.pause(Duration.ofSeconds(30), NOW, NOW)).isEqualTo(Duration.ofMinutes(1));
    }
}
