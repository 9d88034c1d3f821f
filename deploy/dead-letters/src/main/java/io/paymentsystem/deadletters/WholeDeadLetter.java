package io.paymentsystem.deadletters;

import static io.paymentsystem.deadletters.screen.Fields.text;
import static io.paymentsystem.deadletters.screen.Fields.time;
import static io.paymentsystem.deadletters.screen.Fields.won;

import io.paymentsystem.deadletters.screen.Screen;
import io.paymentsystem.deadletters.screen.Table;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows a dead letter for a person: what it is first, what is said of it after. */
record WholeDeadLetter(Screen screen, boolean wholeStack) {

    private static final String INDENTATION = "  ";
    private static final int FOLDED_LINES = 5;
    private static final Set<String> REPLAYABLE = Set.of("OPEN", "PARKED");

    void show(JsonNode dead) {
        facts(dead);
        value(text(dead, "value"));
        headers(dead.path("headers"));
        stackTrace(dead.path("stackTrace"));
        payment(dead.path("payment"));
        AuditRows.show("AUDIT", dead.path("audit"), screen);
        if (REPLAYABLE.contains(text(dead, "state"))) {
            screen.space();
            screen.line("To ask whether it is right to replay it: deploy/dlt.sh replay --dry-run " + text(dead, "id"));
        }
    }

    private void facts(JsonNode dead) {
        screen.line(text(dead, "id") + "  " + text(dead, "state"));
        fact("original", text(dead, "original"));
        fact("payment", "%s, course %s, %s won".formatted(text(dead, "paymentId"), text(dead, "courseId"), won(dead, "amount")));
        fact("reason", text(dead, "reason"));
        fact("cause", text(dead, "cause"));
        fact("attempts", "%s, replays %s".formatted(text(dead, "attempts"), text(dead, "replays")));
        fact("at", text(dead, "at"));
        fact("key", text(dead, "key"));
    }

    private void fact(String name, String value) {
        screen.line("%s%-10s%s".formatted(INDENTATION, name, value));
    }

    private void title(String title) {
        screen.space();
        screen.line(title);
    }

    private void value(String value) {
        title("VALUE");
        screen.lines(INDENTATION, pretty(value));
    }

    private static String pretty(String value) {
        try {
            JsonNode json = JsonMapper.shared().readTree(value);
            return json.isContainer() ? Screen.pretty(json) : value;
        } catch (JacksonException notJson) {
            return value;
        }
    }

    private void headers(JsonNode headers) {
        Table table = Table.of("NAME", "VALUE");
        headers.forEach(header -> table.row(text(header, "name"), text(header, "value")));
        if (!table.isEmpty()) {
            title("HEADERS");
            screen.table(INDENTATION, table);
        }
    }

    private void stackTrace(JsonNode stackTrace) {
        if (!stackTrace.isString()) {
            return;
        }
        List<String> lines = stackTrace.stringValue().stripTrailing().lines().map(line -> line.replace("\t", "    ")).toList();
        int shown = wholeStack ? lines.size() : Math.min(FOLDED_LINES, lines.size());
        title("STACK TRACE");
        lines.subList(0, shown).forEach(line -> screen.line(INDENTATION + line));
        if (shown < lines.size()) {
            screen.line("%s... %,d more lines; --stack shows them".formatted(INDENTATION, lines.size() - shown));
        }
    }

    private void payment(JsonNode payment) {
        if (!payment.isObject()) {
            return;
        }
        title("PAYMENT %s  %s".formatted(text(payment, "paymentId"), text(payment, "status")));
        Table timeline = Table.of("AT", "EVENT", "SERVICE", "STATUS", "DETAIL");
        payment.path("timeline").forEach(entry -> timeline.row(
                time(entry, "at"), text(entry, "event"), text(entry, "service"), text(entry, "status"), text(entry, "detail")));
        screen.table(INDENTATION, timeline);
    }
}
