package io.paymentsystem.bench.report.chart;

import io.paymentsystem.bench.report.chart.Bar.Weight;

/** Lays out a chart from top to bottom: title, keys, groups. */
final class ChartLayout {

    private static final double WIDTH = 860;
    private static final double MARGIN = 12;
    private static final double GAP = 6;
    private static final double BAR = 18;
    private static final double MARK = 3;
    private static final double BETWEEN_BARS = 3;
    private static final double BETWEEN_GROUPS = 12;
    private static final double SWATCH = 12;
    /** From the middle of a line of text to what it stands on. */
    private static final double BELOW_MIDDLE = 4;
    private static final String CUT = "→ ";

    private final BarChart chart;
    private final Drawing drawing = new Drawing();
    private final double zero;
    private final Scale scale;
    private double y = MARGIN;

    ChartLayout(BarChart chart) {
        this.chart = chart;
        double labels = chart.bars().stream().map(Bar::label).mapToDouble(Typeface.PLAIN::width).max().orElse(0);
        this.zero = MARGIN + labels + (labels > 0 ? GAP : 0);
        this.scale = Scale.of(chart.bars(), WIDTH - MARGIN - zero, bar -> GAP + Typeface.PLAIN.width(CUT + bar.value()));
    }

    String svg() {
        line(Typeface.TITLE, chart.title());
        line(Typeface.PLAIN, chart.subtitle());
        keys();
        chart.groups().forEach(this::group);
        return drawing.svg(chart.title(), WIDTH, y + MARGIN);
    }

    private void line(Typeface typeface, String text) {
        drawing.text(MARGIN, y + typeface.size(), typeface, text);
        y += typeface.size() + GAP;
    }

    private void keys() {
        if (chart.keys().isEmpty()) {
            return;
        }
        double x = MARGIN;
        y += GAP;
        for (Key key : chart.keys()) {
            double width = SWATCH + GAP + Typeface.PLAIN.width(key.name());
            if (x > MARGIN && x + width > WIDTH - MARGIN) {
                x = MARGIN;
                y += SWATCH + GAP;
            }
            drawing.box(x, y, SWATCH, SWATCH, key.colour());
            drawing.text(x + SWATCH + GAP, y + SWATCH / 2 + BELOW_MIDDLE, Typeface.PLAIN, key.name());
            x += width + 2 * GAP;
        }
        y += SWATCH;
    }

    private void group(Group group) {
        y += BETWEEN_GROUPS;
        line(Typeface.HEADING, group.title());
        group.bars().forEach(this::bar);
    }

    private void bar(Bar bar) {
        double baseline = y + BAR / 2 + BELOW_MIDDLE;
        drawing.textBefore(zero - GAP, baseline, Typeface.PLAIN, bar.label());
        double x = zero;
        for (Part part : bar.parts()) {
            part(part, x, bar.weight() == Weight.MARK ? MARK : BAR);
            x += scale.length(part.value());
        }
        drawing.text(x + GAP, baseline, Typeface.PLAIN, (scale.cuts(bar) ? CUT : "") + bar.value());
        y += BAR + BETWEEN_BARS;
    }

    private void part(Part part, double x, double height) {
        double length = scale.length(part.value());
        drawing.box(x, y + (BAR - height) / 2, length, height, part.colour());
        if (!part.text().isEmpty() && Typeface.PLAIN.width(part.text()) < length) {
            drawing.textOn(part.colour(), x + length / 2, y + BAR / 2 + BELOW_MIDDLE, Typeface.PLAIN, part.text());
        }
    }
}
