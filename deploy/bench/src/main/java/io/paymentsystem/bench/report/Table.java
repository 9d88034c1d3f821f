package io.paymentsystem.bench.report;

import java.util.ArrayList;
import java.util.List;

/** Rows with as many cells as there are columns. */
final class Table {

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    Table(Column... columns) {
        this(List.of(columns));
    }

    Table row(String... cells) {
        return row(List.of(cells));
    }

    /** Fails when there are not as many cells as columns. */
    Table row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException("%d cells for %d columns".formatted(cells.size(), columns.size()));
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    List<Column> columns() {
        return columns;
    }

    List<List<String>> rows() {
        return List.copyOf(rows);
    }
}
