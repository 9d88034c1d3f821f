package io.paymentsystem.bench.report.chart;

import java.util.Locale;

/** What is known of letters whose font the reader's browser chooses: how wide a text becomes at most, about. */
enum Typeface {

    TITLE(16), HEADING(13), PLAIN(12);

    private static final double WIDTH_TO_SIZE = 0.62;

    private final int size;

    Typeface(int size) {
        this.size = size;
    }

    String style() {
        return name().toLowerCase(Locale.ROOT);
    }

    int size() {
        return size;
    }

    double width(String text) {
        return text.length() * size * WIDTH_TO_SIZE;
    }
}
