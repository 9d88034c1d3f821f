package io.paymentsystem.deadletters.screen;

import java.io.PrintStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where things are shown, so wide. Whatever it is given is printed as plain text: nothing in it reaches a terminal as a command. */
public final class Screen {

    private static final JsonMapper JSON = new JsonMapper();

    private final PrintStream stream;
    private final int columns;
    private int rewritten;

    public Screen(PrintStream stream, int columns) {
        this.stream = stream;
        this.columns = columns;
    }

    /** Shows one line. */
    public void line(String text) {
        stream.println(Plain.line(text));
    }

    /** Shows one line in place of what {@code rewrite} has shown; whoever shows another line afterwards calls {@link #keep} before. */
    public void rewrite(String text) {
        String shown = Columns.cut(Plain.line(text), columns - 1);
        stream.print("\r" + shown + Columns.filling(shown, rewritten));
        stream.flush();
        rewritten = Columns.of(shown);
    }

    /** Leaves what was rewritten as it is. */
    public void keep() {
        if (rewritten > 0) {
            stream.println();
            rewritten = 0;
        }
    }

    /** Shows text of several lines, set off by some space. */
    public void lines(String indentation, String text) {
        stream.println(Plain.lines(text).indent(0).stripTrailing().replaceAll("(?m)^", indentation));
    }

    public void space() {
        stream.println();
    }

    public void table(String indentation, Table table) {
        table.lines(columns - indentation.length()).forEach(line -> stream.println(indentation + line));
    }

    /** Shows JSON as JSON, in which what a terminal would act on is spelled out. */
    public void json(JsonNode json) {
        stream.println(pretty(json));
    }

    /** JSON as people read it. */
    public static String pretty(JsonNode json) {
        return Plain.lines(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json));
    }
}
