package io.paymentsystem.bench.report.chart;

/**
 * A part of a bar.
 *
 * @param text is written into the part where it fits, and may be empty
 */
public record Part(double value, Colour colour, String text) {
}
