package io.paymentsystem.reconciliation.console.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.reconciliation.view.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FlowPictureTests {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void putsEachEventIntoItsServicesLaneAndSaysHowLongEachHopTook() {
        var picture = FlowPicture.of(List.of(
                event(0, "payment.requested", "producer"), event(12, "payment.count-updated", "enrollment-service"),
                event(100, "payment.processed", "pg-gateway-service"), event(103, "payment.completed", "enrollment-service")));

        assertThat(picture.lanes()).extracting(FlowPicture.Lane::name).containsExactly(
                "producer", "enrollment-service", "pg-gateway-service", "compensation-service", "reconciliation-service");
        assertThat(picture.marks()).extracting(FlowPicture.Mark::x).containsExactly(
                picture.lanes().get(0).x(), picture.lanes().get(1).x(), picture.lanes().get(2).x(), picture.lanes().get(1).x());
        assertThat(picture.arrows()).extracting(arrow -> arrow.took().toMillis()).containsExactly(12L, 88L, 3L);
        assertThat(picture.inWords()).startsWith("payment.requested by producer, then payment.count-updated by enrollment-service");
    }

    @Test
    void keepsMarksInsideThePictureAndApartWhateverTheClocksSay() {
        List<TimelineEntry> timeline = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            timeline.add(event(i % 2 == 0 ? -1_000_000_000L * i : i, "pg.inquiry-answered", "a service that nobody knows"));
        }
        var picture = FlowPicture.of(timeline);

        assertThat(picture.lanes()).hasSize(6);
        assertThat(picture.arrows()).anyMatch(arrow -> arrow.took().isNegative());
        for (int i = 0; i < 40; i++) {
            assertThat(picture.marks().get(i).y()).isEqualTo(FlowPicture.HEAD + FlowPicture.ROW * i + FlowPicture.ROW / 2)
                    .isLessThan(picture.height());
            assertThat(picture.marks().get(i).x()).isBetween(0, picture.width());
        }
    }

    @Test
    void drawsABoundedNumberOfEvents() {
        List<TimelineEntry> timeline = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            timeline.add(event(i, "payment.requested", "producer"));
        }
        assertThat(FlowPicture.of(timeline).marks()).hasSize(FlowPicture.EVENTS_MAX);
        assertThat(FlowPicture.of(timeline).leftOut()).isEqualTo(1000 - FlowPicture.EVENTS_MAX);
        assertThat(FlowPicture.of(List.of()).inWords()).isEqualTo("Nothing has happened.");
    }

    private static TimelineEntry event(long millis, String event, String service) {
        return new TimelineEntry(NOON.plus(Duration.ofMillis(millis)), event, service, null, "detail", new UUID(0, 1), event, 0, 0);
    }
}
