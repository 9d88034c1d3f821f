package io.paymentsystem.deadletters.screen;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes text from anywhere safe to print: what a terminal would act on is spelled out, as JSON would spell it. */
final class Plain {

    private Plain() {
    }

    /** The text in one line. */
    static String line(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> append(codePoint, shown));
        return shown.toString();
    }

    /** The text with the lines that it has. */
    static String lines(String text) {
        return Stream.of(text.split("\n", -1)).map(Plain::line).collect(Collectors.joining("\n"));
    }

    private static void append(int codePoint, StringBuilder shown) {
        switch (codePoint) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> appendSeen(codePoint, shown);
        }
    }

    private static void appendSeen(int codePoint, StringBuilder shown) {
        if (isSeen(codePoint)) {
            shown.appendCodePoint(codePoint);
        } else {
            Character.toString(codePoint).chars().forEach(unit -> shown.append("\\u%04x".formatted(unit)));
        }
    }

    /** Controls begin escape sequences, formats turn the direction of text, separators break lines; halves of characters are no UTF-8. */
    private static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
