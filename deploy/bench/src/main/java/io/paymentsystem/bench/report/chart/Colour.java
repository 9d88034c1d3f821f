package io.paymentsystem.bench.report.chart;

/**
 * The colours of Okabe and Ito, which the colour-blind tell apart, with grey instead of black: black is lost on a dark page.
 * Those that are lost on a light one come last.
 */
public enum Colour {

    BLUE("#0072B2", "#ffffff"),
    ORANGE("#E69F00", "#111111"),
    GREEN("#009E73", "#111111"),
    VERMILION("#D55E00", "#111111"),
    PURPLE("#CC79A7", "#111111"),
    SKY("#56B4E9", "#111111"),
    GREY("#8C959F", "#111111"),
    YELLOW("#F0E442", "#111111");

    private final String fill;
    private final String ink;

    Colour(String fill, String ink) {
        this.fill = fill;
        this.ink = ink;
    }

    /** The nth one, from 0; they repeat after the last. */
    public static Colour at(int index) {
        return values()[index % values().length];
    }

    String fill() {
        return fill;
    }

    /** The colour of text that is written on it. */
    String ink() {
        return ink;
    }
}
