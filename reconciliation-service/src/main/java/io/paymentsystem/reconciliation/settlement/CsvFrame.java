package io.paymentsystem.reconciliation.settlement;

import java.io.IOException;

/** How far the next record reaches, found by its quotes alone. */
sealed interface CsvFrame {

    byte LF = '\n';
    byte CR = '\r';
    byte QUOTE = '"';

    /**
     * A record whose end is known; that of the last may be the file's.
     *
     * @param content   how long it is without its line end, in bytes
     * @param length    and with it
     * @param firstLine and its first line with the line end, which is all of it where no line end is quoted
     * @param lines     how many line ends are in it
     */
    record Whole(int content, int length, int firstLine, int lines) implements CsvFrame {
    }

    /** A record that does not end within the limit, not even its first line. */
    record EndlessLine() implements CsvFrame {
    }

    /** A record that does not end within the limit because of a quote. */
    record EndlessQuote(int firstLine) implements CsvFrame {
    }

    /** Looks for the end of the record that the window begins with. */
    static CsvFrame of(ByteWindow window, int lengthMax) throws IOException {
        int length = 0;
        int firstLine = 0;
        int lines = 0;
        boolean quoted = false;
        while (length < lengthMax && window.has(length)) {
            byte read = window.at(length++);
            quoted ^= read == QUOTE;
            if (read == LF) {
                lines++;
                firstLine = firstLine == 0 ? length : firstLine;
            }
            if (read == LF && !quoted) {
                return new Whole(content(window, length), length, firstLine, lines);
            }
        }
        if (length < lengthMax) {
            return new Whole(length, length, firstLine == 0 ? length : firstLine, lines);
        }
        return firstLine == 0 ? new EndlessLine() : new EndlessQuote(firstLine);
    }

    private static int content(ByteWindow window, int length) {
        return length >= 2 && window.at(length - 2) == CR ? length - 2 : length - 1;
    }
}
