package io.paymentsystem.bench.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A table in Markdown; a bar or a line break inside a cell does not end it. */
final class MarkdownTable {

    private MarkdownTable() {
    }

    static String of(Table table) {
        return row(table.columns(), Column::heading)
                + "|" + table.columns().stream().map(column -> column.ofNumbers() ? "---:|" : "---|").collect(Collectors.joining()) + "\n"
                + table.rows().stream().map(cells -> row(cells, Function.identity())).collect(Collectors.joining());
    }

    private static <T> String row(List<T> cells, Function<T, String> text) {
        return cells.stream().map(text).map(MarkdownTable::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String escaped(String cell) {
        return cell.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").replaceAll("\\R", " ");
    }
}
