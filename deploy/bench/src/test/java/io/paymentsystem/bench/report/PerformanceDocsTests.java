package io.paymentsystem.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.bench.result.ResultFile;
import io.paymentsystem.bench.result.RunResult;
import io.paymentsystem.testsupport.Checkout;
import io.paymentsystem.testsupport.GeneratedFile;
import io.paymentsystem.testsupport.GeneratedSection;
import org.junit.jupiter.api.Test;

/** docs/performance.md and its plots say what the last full run found, and nothing else. */
class PerformanceDocsTests {

    private final RunResult result = ResultFile.read(Checkout.file("docs/performance.json"));
    private final MarkdownReport report = new MarkdownReport(result);

    @Test
    void tellOfAFullRun() {
        assertThat(result.quick()).as("the result of a quick run").isFalse();
    }

    @Test
    void sayWhatWasMeasured() {
        section("circumstances", report.circumstances());
        section("goals", report.goals());
        section("measurements", report.measurements());
        section("cpu", report.cpu());
        section("hops", report.hops());
    }

    @Test
    void showWhatWasMeasured() {
        assertThat(Charts.of(result)).hasSize(3)
                .allSatisfy((name, svg) -> new GeneratedFile("docs/performance-" + name).says(svg));
    }

    private static void section(String name, String rendered) {
        new GeneratedSection("docs/performance.md", name).says(rendered);
    }
}
