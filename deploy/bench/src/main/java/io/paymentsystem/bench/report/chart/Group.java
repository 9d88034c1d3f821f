package io.paymentsystem.bench.report.chart;

import java.util.List;

/** Bars under a title of their own. */
public record Group(String title, List<Bar> bars) {
}
