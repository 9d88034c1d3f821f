package io.paymentsystem.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table as aligned lines. The first column is wrapped where the others leave it too little room. */
final class TerminalTable {

    private static final String GAP = "  ";

    private final Table table;
    private final List<Integer> widths;

    private TerminalTable(Table table, int width) {
        this.table = table;
        this.widths = new ArrayList<>(IntStream.range(0, table.columns().size()).mapToObj(this::widest).toList());
        int ofOthers = widths.stream().skip(1).mapToInt(other -> GAP.length() + other).sum();
        widths.set(0, Math.min(widths.getFirst(), Math.max(1, width - ofOthers)));
    }

    /** No line is longer than the width, unless the columns after the first fill it alone. */
    static List<String> lines(Table table, int width) {
        return new TerminalTable(table, width).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>(row(table.columns().stream().map(Column::heading).toList()));
        table.rows().forEach(cells -> lines.addAll(row(cells)));
        return lines;
    }

    private List<String> row(List<String> cells) {
        List<String> first = Wrapping.lines(cells.getFirst(), widths.getFirst());
        return IntStream.range(0, first.size())
                .mapToObj(line -> line(first.get(line), line == 0 ? cells.subList(1, cells.size()) : List.of()))
                .toList();
    }

    private String line(String first, List<String> others) {
        StringBuilder line = new StringBuilder(aligned(first, 0));
        for (int i = 0; i < others.size(); i++) {
            line.append(GAP).append(aligned(others.get(i), i + 1));
        }
        return line.toString().stripTrailing();
    }

    private String aligned(String cell, int column) {
        String padding = " ".repeat(Math.max(0, widths.get(column) - cell.length()));
        return table.columns().get(column).ofNumbers() ? padding + cell : cell + padding;
    }

    private int widest(int column) {
        int ofCells = table.rows().stream().mapToInt(cells -> cells.get(column).length()).max().orElse(0);
        return Math.max(table.columns().get(column).heading().length(), ofCells);
    }
}
