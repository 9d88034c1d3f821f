package io.paymentsystem.bench.report.chart;

import io.paymentsystem.bench.report.chart.Bar.Weight;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Turns values into pixels: all bars of a chart begin at 0 and are as long as their values say.
 *
 * @param greatest the longest bar's length; what is longer is cut
 */
record Scale(double greatest, double pixelsPerUnit) {

    /** A mark that is more times as long as the longest bar is cut. */
    private static final double MOST_BEYOND_BARS = 2.5;

    /** As large as it may be with each bar and what is written beside it, in pixels, within the room. */
    static Scale of(List<Bar> bars, double room, ToDoubleFunction<Bar> beside) {
        double ofBars = longest(bars, Weight.BAR, Double.MAX_VALUE);
        double greatest = ofBars == 0
                ? longest(bars, Weight.MARK, Double.MAX_VALUE)
                : Math.max(ofBars, longest(bars, Weight.MARK, ofBars * MOST_BEYOND_BARS));
        return new Scale(greatest, bars.stream().filter(bar -> bar.length() > 0)
                .mapToDouble(bar -> (room - beside.applyAsDouble(bar)) / Math.min(bar.length(), greatest))
                .min().orElse(0));
    }

    /** None for what cannot be told, such as a rate over no time. */
    double length(double value) {
        return Double.isFinite(value) ? Math.min(value, greatest) * pixelsPerUnit : 0;
    }

    boolean cuts(Bar bar) {
        return bar.length() > greatest;
    }

    private static double longest(List<Bar> bars, Weight weight, double most) {
        return bars.stream().filter(bar -> bar.weight() == weight)
                .mapToDouble(Bar::length).filter(length -> length <= most).max().orElse(0);
    }
}
