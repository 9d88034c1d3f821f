package io.paymentsystem.reconciliation.settlement;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Where a file has its columns, by its header line. */
final class Columns {

    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);
    private final int width;

    private Columns(List<String> header) {
        width = header.size();
        for (Column column : Column.values()) {
            positions.put(column, header.indexOf(column.header()));
        }
    }

    /** Finds every column, wherever it is; a file that lacks one, or has one twice, is refused. */
    static Columns in(List<String> header) {
        refuse("the header line lacks ", header, times -> times == 0);
        refuse("the header line has more than once ", header, times -> times > 1);
        return new Columns(header);
    }

    /** How many fields a line has. */
    int width() {
        return width;
    }

    String value(Column column, List<String> fields) {
        return fields.get(positions.get(column));
    }

    private static void refuse(String reason, List<String> header, IntPredicate wrong) {
        String columns = Arrays.stream(Column.values()).map(Column::header)
                .filter(name -> wrong.test(Collections.frequency(header, name)))
                .collect(Collectors.joining(", "));
        if (!columns.isEmpty()) {
            throw SettlementRefused.notASettlement(reason + columns);
        }
    }
}
