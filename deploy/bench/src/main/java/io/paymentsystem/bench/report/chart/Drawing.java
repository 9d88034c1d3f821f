package io.paymentsystem.bench.report.chart;

import java.util.Locale;

/** An SVG document in the making; lengths are pixels from its upper left corner. */
final class Drawing {

    /** Each of the text colours can be read on the other's page too, where a page is not as light or dark as the system it is shown on. */
    private static final String STYLE = """
            <style>
            text { font-family: system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; fill: #59636e }
            .title { font-size: 16px; font-weight: 600 }
            .heading { font-size: 13px; font-weight: 600 }
            .plain { font-size: 12px }
            @media (prefers-color-scheme: dark) { text { fill: #9ba3ad } }
            </style>
            """;

    private final StringBuilder body = new StringBuilder();

    void box(double x, double y, double width, double height, Colour colour) {
        body.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>\n"
                .formatted(pixels(x), pixels(y), pixels(width), pixels(height), colour.fill()));
    }

    /** Text that begins at x and stands on y. */
    void text(double x, double y, Typeface typeface, String text) {
        text(x, y, typeface, "", text);
    }

    /** Text that ends at x. */
    void textBefore(double x, double y, Typeface typeface, String text) {
        text(x, y, typeface, " text-anchor=\"end\"", text);
    }

    /** Text around x, on a box of this colour. */
    void textOn(Colour colour, double x, double y, Typeface typeface, String text) {
        text(x, y, typeface, " text-anchor=\"middle\" style=\"fill: %s\"".formatted(colour.ink()), text);
    }

    String svg(String title, double width, double height) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$s\" height=\"%2$s\" viewBox=\"0 0 %1$s %2$s\" role=\"img\">\n"
                .formatted(pixels(width), pixels(height))
                + "<title>" + escaped(title) + "</title>\n" + STYLE + body + "</svg>\n";
    }

    private void text(double x, double y, Typeface typeface, String attributes, String text) {
        if (text.isEmpty()) {
            return;
        }
        body.append("<text x=\"%s\" y=\"%s\" class=\"%s\"%s>%s</text>\n"
                .formatted(pixels(x), pixels(y), typeface.style(), attributes, escaped(text)));
    }

    private static String pixels(double length) {
        return String.format(Locale.ROOT, "%.1f", length).replace(".0", "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replaceAll("[\\p{Cntrl}]", " ");
    }
}
