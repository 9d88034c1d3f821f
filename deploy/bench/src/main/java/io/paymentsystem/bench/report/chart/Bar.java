package io.paymentsystem.bench.report.chart;

import java.util.List;

/**
 * A bar of parts laid end to end.
 *
 * @param label left of the bar; may be empty
 * @param value right of the bar
 */
public record Bar(String label, List<Part> parts, String value, Weight weight) {

    /** A mark is a thin line beside the bars. Where it is many times as long it does not squeeze them: it is cut, and an arrow says so. */
    public enum Weight { BAR, MARK }

    /** An undivided bar. */
    public static Bar of(String label, double length, Colour colour, String value) {
        return new Bar(label, List.of(new Part(length, colour, "")), value, Weight.BAR);
    }

    /** A thin line. */
    public static Bar mark(String label, double length, String value) {
        return new Bar(label, List.of(new Part(length, Colour.GREY, "")), value, Weight.MARK);
    }

    double length() {
        return parts.stream().mapToDouble(Part::value).filter(Double::isFinite).sum();
    }
}
