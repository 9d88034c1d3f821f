package io.paymentsystem.bench.report.chart;

import java.util.List;

/**
 * Horizontal bars in groups, all on one scale.
 *
 * @param subtitle tells the unit
 * @param keys     what the colours stand for; empty where labels tell it
 */
public record BarChart(String title, String subtitle, List<Key> keys, List<Group> groups) {

    /** A whole SVG document with a transparent background. It names no font or other file. */
    public String svg() {
        return new ChartLayout(this).svg();
    }

    List<Bar> bars() {
        return groups.stream().flatMap(group -> group.bars().stream()).toList();
    }
}
