package io.paymentsystem.deadletters.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows of text under headings. The last column gets the room that the others leave, and is cut where that is too little. */
public final class Table {

    private static final String GAP = "  ";
    private static final int LAST_COLUMN_MIN = 20;

    private final List<String> headings;
    private final Set<String> numbers;
    private final List<List<String>> rows = new ArrayList<>();

    private Table(List<String> headings, Set<String> numbers) {
        this.headings = headings;
        this.numbers = numbers;
    }

    /** A table without rows. */
    public static Table of(String... headings) {
        return new Table(List.of(headings), Set.of());
    }

    /** The same with these columns aligned as numbers are; without rows. */
    public Table numbers(String... some) {
        return new Table(headings, Set.of(some));
    }

    /** Adds a row, which has as many cells as there are headings. */
    public void row(String... cells) {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException("%d cells for %d columns".formatted(cells.length, headings.size()));
        }
        rows.add(Stream.of(cells).map(Plain::line).toList());
    }

    /** Whether it has no row. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    List<String> lines(int columns) {
        int[] widths = IntStream.range(0, headings.size()).map(this::width).toArray();
        return Stream.concat(Stream.of(headings), rows.stream()).map(cells -> line(cells, widths, columns)).toList();
    }

    private int width(int column) {
        return Stream.concat(Stream.of(headings), rows.stream()).mapToInt(cells -> Columns.of(cells.get(column))).max().orElseThrow();
    }

    private String line(List<String> cells, int[] widths, int columns) {
        var line = new StringBuilder();
        int last = cells.size() - 1;
        for (int column = 0; column < last; column++) {
            line.append(cell(cells.get(column), widths[column], numbers.contains(headings.get(column)))).append(GAP);
        }
        int room = Math.max(LAST_COLUMN_MIN, columns - Columns.of(line.toString()));
        int width = Math.min(widths[last], room);
        line.append(cell(Columns.cut(cells.get(last), room), width, numbers.contains(headings.get(last))));
        return line.toString().stripTrailing();
    }

    private static String cell(String text, int width, boolean number) {
        String filling = Columns.filling(text, width);
        return number ? filling + text : text + filling;
    }
}
