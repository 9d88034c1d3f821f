package io.paymentsystem.bench;

import io.paymentsystem.bench.result.Measurement;
import java.io.PrintStream;
import java.util.Locale;

/** What is told while a run goes on. */
record Screen(PrintStream out) {

    void says(String what, Object... values) {
        line(String.format(Locale.ROOT, what, values));
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    void shows(Measurement measured) {
        String latency = measured.latency() == null ? "" : String.format(Locale.ROOT, ", p50 %.0f ms, p99 %.0f ms",
                measured.latency().p50Millis(), measured.latency().p99Millis());
        says("  %-28s %-14s %,8d payments in %6.1f s: %,7.0f/s, %.2f ms of CPU each%s", measured.scenario(), measured.contender(),
                measured.payments(), measured.seconds(), measured.perSecond(), measured.cpuMillisPerPayment(), latency);
    }
}
