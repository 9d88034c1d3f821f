package io.paymentsystem.bench.report.chart;

/** What a colour stands for. */
public record Key(String name, Colour colour) {
}
