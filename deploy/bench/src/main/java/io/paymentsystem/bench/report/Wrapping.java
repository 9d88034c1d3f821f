package io.paymentsystem.bench.report;

import java.util.ArrayList;
import java.util.List;

/** Text in lines that are no longer than a width: broken between words, and within a word that alone is longer. */
final class Wrapping {

    private Wrapping() {
    }

    /** At least one line. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int end = space > 0 ? space : width;
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
        return lines;
    }
}
