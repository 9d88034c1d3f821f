package io.paymentsystem.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paymentsystem.bench.result.Measurement;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartsTests {

    private static final String BLUE = "#0072B2";
    private static final String ORANGE = "#E69F00";

    @TempDir
    private Path folder;

    @Test
    void everyChartIsWrittenIntoAFolderThatIsMade() {
        Path made = folder.resolve("a/b");

        Charts.write(SampleResult.full(), made);

        Charts.of(SampleResult.full()).forEach((name, svg) -> assertThat(made.resolve(name)).hasContent(svg));
        assertThat(made).isDirectoryContaining("glob:**/throughput.svg").isDirectoryContaining("glob:**/cpu.svg")
                .isDirectoryContaining("glob:**/latency.svg");
    }

    @Test
    void withoutHopsThereIsNoLatencyChart() {
        assertThat(Charts.of(SampleResult.of(SampleResult.choreography("hot", 20_000, 500, 2))))
                .containsOnlyKeys("cpu.svg", "throughput.svg");
    }

    @Test
    void twiceAsManyPaymentsPerSecondAreABarTwiceAsLong() {
        Svg chart = throughput(Map.of("choreography", 500.0, "three-phase", 250.0));

        assertThat(chart.box(BLUE).width()).isCloseTo(2 * chart.box(ORANGE).width(), within(0.2)).isPositive();
        assertThat(chart.texts()).contains("500, 2.00× three-phase", "250");
    }

    @Test
    void floorIsAThinLineOnTheSameScale() {
        Svg chart = throughput(Map.of("choreography", 500.0, "postgres floor", 1_000.0));
        Svg.Box floor = chart.box("#8C959F");

        assertThat(floor.width()).isCloseTo(2 * chart.box(BLUE).width(), within(0.2));
        assertThat(floor.height()).isLessThan(chart.box(BLUE).height() / 2);
    }

    @Test
    void floorFarAwayIsCutAndSaysSo() {
        Svg chart = throughput(Map.of("choreography", 500.0, "kafka floor", 40_000.0));

        assertThat(chart.texts()).contains("→ 40,000");
        assertThat(chart.box(BLUE).width()).isGreaterThan(500);
    }

    @Test
    void partsOfACpuBarAddUpToItsScenariosShare() {
        Svg chart = new Svg(Charts.of(SampleResult.of(
                SampleResult.choreography("cheap", 1_000, 500, 1), SampleResult.choreography("dear", 1_000, 500, 2))).get("cpu.svg"));

        assertThat(chart.widthOfRow(1)).isCloseTo(2 * chart.widthOfRow(0), within(1.0)).isPositive();
        assertThat(chart.texts()).contains("enrollment-service", "0.44", "1.00", "2.00");
    }

    @Test
    void latencyHasBothPercentilesOfEveryStepAndOfAll() {
        Svg chart = new Svg(Charts.of(SampleResult.full()).get("latency.svg"));

        assertThat(chart.texts()).containsSubsequence("PG answered to enrolled", "p50", "6.80", "p99", "38.1",
                "request to end", "p50", "71.4", "p99", "148");
    }

    @Test
    void namesAreEscaped() {
        Svg chart = new Svg(Charts.of(SampleResult.of(SampleResult.measured("<a> & \"b\" \u0001", "x<y", 100, 50))).get("throughput.svg"));

        assertThat(chart.texts()).contains("<a> & \"b\"  ", "x<y");
    }

    @Test
    void whatTookNoTimeAtAllHasNoBar() {
        Svg chart = throughput(Map.of("choreography", Double.POSITIVE_INFINITY, "three-phase", 250.0));

        assertThat(chart.box(BLUE).width()).isZero();
    }

    @Test
    void nothingReachesBeyondTheEdges() {
        Charts.of(SampleResult.full()).values().forEach(svg -> new Svg(svg).boxes().forEach(box -> {
            assertThat(box.x()).isNotNegative();
            assertThat(box.x() + box.width()).isLessThan(860);
        }));
    }

    private static Svg throughput(Map<String, Double> perSecond) {
        return new Svg(Charts.of(SampleResult.of(perSecond.entrySet().stream()
                .map(contender -> SampleResult.measured("hot", contender.getKey(), 10_000, contender.getValue()))
                .toArray(Measurement[]::new))).get("throughput.svg"));
    }
}
