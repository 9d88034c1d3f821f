package io.paymentsystem.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.bench.result.Measurement;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioTests {

    private final Measurement threePhase = SampleResult.measured("hot", "three-phase", 1_000, 200);
    private final Measurement tuned = SampleResult.measured("hot", "tuned", 3_000, 650);
    private final Measurement elsewhere = SampleResult.measured("cold", "tuned", 3_000, 650);

    @Test
    void ratioIsOfPaymentsPerSecondNotOfPayments() {
        Scenario hot = Scenario.of(SampleResult.of(tuned, threePhase)).getFirst();

        assertThat(hot.overThreePhase(tuned)).isEqualTo("3.25×");
        assertThat(hot.overThreePhase(threePhase)).isEqualTo("1.00×");
    }

    @Test
    void ratioIsOfTheScenariosOwnThreePhaseOnly() {
        Scenario cold = Scenario.of(SampleResult.of(threePhase, elsewhere)).getLast();

        assertThat(cold.overThreePhase(elsewhere)).isEqualTo("-");
    }

    @Test
    void scenariosKeepTheOrderOfTheRunAlsoWhereTheirMeasurementsAreScattered() {
        assertThat(Scenario.of(SampleResult.of(threePhase, elsewhere, tuned))).containsExactly(
                new Scenario("hot", List.of(threePhase, tuned)), new Scenario("cold", List.of(elsewhere)));
    }
}
