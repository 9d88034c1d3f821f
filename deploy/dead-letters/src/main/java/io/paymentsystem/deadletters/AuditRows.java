package io.paymentsystem.deadletters;

import static io.paymentsystem.deadletters.screen.Fields.text;
import static io.paymentsystem.deadletters.screen.Fields.time;

import io.paymentsystem.deadletters.screen.Screen;
import io.paymentsystem.deadletters.screen.Table;
import tools.jackson.databind.JsonNode;

/** Shows who replayed what, and what came of it. */
final class AuditRows {

    private static final String INDENTATION = "  ";

    private AuditRows() {
    }

    /** Shows the rows below a title; nothing where there are none. */
    static void show(String title, JsonNode rows, Screen screen) {
        if (!rows.isEmpty()) {
            screen.space();
            screen.line(title);
            screen.table(INDENTATION, table(rows));
        }
    }

    static Table table(JsonNode rows) {
        Table table = Table.of("AT", "BY", "DEAD LETTER", "PAYMENT", "VERDICT", "RESULT", "RESULT AT", "REPLAY", "WHY");
        rows.forEach(row -> table.row(time(row, "at"), text(row, "by"), text(row, "deadLetter"), text(row, "paymentId"),
                text(row, "verdict"), text(row, "result"), time(row, "resultAt"), text(row, "replay"), why(row)));
        return table;
    }

    private static String why(JsonNode row) {
        return row.path("why").isString() ? text(row, "why") : text(row, "verdictReason");
    }
}
