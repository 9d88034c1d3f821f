package io.paymentsystem.deadletters.screen;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** How many columns of a terminal text takes: none for what is put over a letter, two for a syllable of Hangul and its like. */
final class Columns {

    private static final Set<UnicodeScript> WIDE =
            Set.of(UnicodeScript.HANGUL, UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.BOPOMOFO);

    private Columns() {
    }

    static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    private static int of(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        return codePoint > 0xff && (WIDE.contains(UnicodeScript.of(codePoint)) || Character.isEmojiPresentation(codePoint)
                || Character.UnicodeBlock.of(codePoint) == Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);
    }

    /** The text, or as much of its beginning as there is room for, with an ellipsis. */
    static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        var kept = new StringBuilder();
        int left = columns - 1;
        for (int codePoint : text.codePoints().toArray()) {
            left -= of(codePoint);
            if (left < 0) {
                break;
            }
            kept.appendCodePoint(codePoint);
        }
        return kept.append('…').toString();
    }

    /** Spaces that fill the text up. */
    static String filling(String text, int columns) {
        return " ".repeat(Math.max(0, columns - of(text)));
    }
}
