package io.paymentsystem.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownReportTests {

    private final MarkdownReport report = new MarkdownReport(SampleResult.full());

    @Test
    void circumstancesAreTheMachinesAndTheVersions() {
        assertThat(report.circumstances()).contains("| started | 2026-02-03 04:05 UTC |", "| memory | 7,941 MiB |", "| PostgreSQL | 18.4 |",
                "| start of the whole stack | 21.4 s |");
    }

    @Test
    void missedGoalIsShownAsMissed() {
        assertThat(report.goals()).contains("| steady 200/s: all but one in a hundred have ended after | ≤ 120 ms | 149 ms | missed |");
    }

    @Test
    void scenarioIsNamedOnceAndEachContenderCompared() {
        assertThat(report.measurements()).contains("""
                | hot course, PG 50 ms | one-phase | 19.4 | 0.10× | 1.00 | 2,000 COMPLETED | clients 64 |
                |  | three-phase | 196 | 1.00× | 1.00 | 10,000 COMPLETED | clients 64 |
                |  | tuned | 611 | 3.11× | 1.00 | 20,000 COMPLETED | clients 64 |
                |  | choreography | 584 | 2.97× | 2.00 | 20,000 COMPLETED | partitions 6 |
                """);
        assertThat(report.measurements()).contains("| flash sale | choreography | 874 | - |");
    }

    @Test
    void processesOfOthersAreNotShownAsOurs() {
        assertThat(report.cpu()).contains("| all | 2.00 |").contains("| 2,440 |").doesNotContain("monolith");
    }

    @Test
    void processesOfAScenarioAddUp() {
        MarkdownReport one = new MarkdownReport(SampleResult.of(SampleResult.choreography("hot", 20_000, 500, 2)));

        assertThat(one.cpu()).startsWith("| process | hot | peak RSS MiB |\n|---|---:|---:|\n| bench | 0.08 | 220 |\n")
                .contains("| enrollment-service | 0.44 | 400 |").endsWith("| all | 2.00 | 2,440 |\n");
    }

    @Test
    void hopsAreShownWithTheWhole() {
        assertThat(report.hops()).startsWith("steady 200/s, choreography:\n\n| step | p50 ms | p99 ms |\n")
                .contains("| PG asked to PG answered | 50.4 | 56.7 |").endsWith("| request to end | 71.4 | 148 |\n");
    }

    @Test
    void withoutHopsThereIsNothingAboutThem() {
        assertThat(new MarkdownReport(SampleResult.of(SampleResult.choreography("hot", 20_000, 500, 2))).hops()).isEmpty();
    }

    @Test
    void barInANameDoesNotEndACell() {
        assertThat(new MarkdownReport(SampleResult.of(SampleResult.measured("a|b\n<!-- c", "tuned", 100, 50))).measurements())
                .contains("| a\\|b &lt;!-- c | tuned | 50.0 |");
    }
}
