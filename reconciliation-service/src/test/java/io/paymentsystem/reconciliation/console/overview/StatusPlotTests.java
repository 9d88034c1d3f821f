package io.paymentsystem.reconciliation.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.reconciliation.console.overview.PaymentFigures.Minute;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusPlotTests {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void stacksTheStatusesOfAMinuteUpToTheTop() {
        var plot = StatusPlot.of(List.of(new Minute(NOON, Map.of(PaymentStatus.FINAL_COMPLETED, 3L, PaymentStatus.CANCELLED, 2L))));

        assertThat(plot.layers()).extracting(StatusPlot.Layer::status)
                .containsExactly(PaymentStatus.FINAL_COMPLETED, PaymentStatus.CANCELLED);
        int width = StatusPlot.WIDTH - StatusPlot.LEFT - StatusPlot.RIGHT - 2;
        double inner = StatusPlot.HEIGHT - StatusPlot.TOP - StatusPlot.BOTTOM;
        assertThat(plot.layers().get(0).path())
                .isEqualTo("M57.0 %.2fh%d.0v%.2fh-%d.0z".formatted(StatusPlot.TOP + inner * 2 / 5, width, inner * 3 / 5, width));
        assertThat(plot.layers().get(1).path()).startsWith("M57.0 %.2fh".formatted((double) StatusPlot.TOP));
        assertThat(plot.inWords()).isEqualTo("5 payments were first seen in the last 1 minutes, at most 5 in one of them.");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "5, 5", "6, 6", "11, 15", "499, 500", "1000000, 1000000"})
    void hasRoomForTheGreatestMinuteInFewSteps(long most, long top) {
        var plot = StatusPlot.of(List.of(new Minute(NOON, Map.of(PaymentStatus.CREATED, most))));

        assertThat(plot.counts().size()).isBetween(2, 6);
        assertThat(plot.counts().getLast().label().replace(",", "")).isEqualTo(Long.toString(top));
        assertThat(plot.counts().getLast().at()).isEqualTo(StatusPlot.TOP);
    }

    @Test
    void namesEveryTenthMinute() {
        var plot = StatusPlot.of(IntStream.range(0, 60).mapToObj(i -> new Minute(NOON.plusSeconds(60L * i + 180), Map.of())).toList());

        assertThat(plot.layers()).isEmpty();
        assertThat(plot.times()).extracting(StatusPlot.Tick::label).containsExactly("12:10", "12:20", "12:30", "12:40", "12:50", "13:00");
    }
}
