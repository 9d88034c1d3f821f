package io.paymentsystem.enrollment.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paymentsystem.contract.Event;
import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.SeatHoldersAnswered;
import io.paymentsystem.contract.SeatsAuditAnswered;
import io.paymentsystem.contract.SeatsAuditAnswered.CourseSeats;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditSettingsTests {

    private static final UUID ID = new UUID(-1, -1);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123456789Z");

    @Test
    void letsNoPageOutgrowAnEvent() {
        var course = new CourseSeats(Long.MIN_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
        var courses = Collections.nCopies(AuditSettings.COURSES_MAX, course);
        var holders = Collections.nCopies(AuditSettings.HOLDERS_MAX, ID);

        assertThat(bytes(new SeatsAuditAnswered(ID, courses, Long.MIN_VALUE, NOW))).isLessThanOrEqualTo(EventCodec.VALUE_MAX_BYTES);
        assertThat(bytes(new SeatHoldersAnswered(ID, Long.MIN_VALUE, holders, ID, NOW))).isLessThanOrEqualTo(EventCodec.VALUE_MAX_BYTES);
    }

    @Test
    void refusesPagesThatWould() {
        assertThatThrownBy(() -> new AuditSettings(AuditSettings.COURSES_MAX + 1, 1, 1))
                .hasMessage("enrollment.audit.courses-per-page must be from 1 to 600, but is 601");
        assertThatThrownBy(() -> new AuditSettings(1, AuditSettings.HOLDERS_MAX + 1, 1))
                .hasMessage("enrollment.audit.holders-per-page must be from 1 to 1600, but is 1601");
    }

    @Test
    void refusesPagesOfNothing() {
        assertThatThrownBy(() -> new AuditSettings(0, 1, 1)).hasMessageContaining("must be from 1");
        assertThatThrownBy(() -> new AuditSettings(1, 0, 1)).hasMessageContaining("must be from 1");
    }

    private static int bytes(Event event) {
        return EventCodec.write(event).getBytes(StandardCharsets.UTF_8).length;
    }
}
