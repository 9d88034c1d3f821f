package io.paymentsystem.reconciliation.settlement;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads records of RFC 4180 from UTF-8, with or without a byte order mark, with LF or CRLF, in the memory of one record however long
 * the file is. Empty lines are no records.
 *
 * <p>What is wrong costs one line: reading goes on at the next, even where a quote that is not closed would have taken that in.
 */
final class CsvReader {

    /** How long a record may be, without its line end. */
    static final int RECORD_BYTES_MAX = 64 * 1024;

    private static final int RECORD_AND_END_BYTES_MAX = RECORD_BYTES_MAX + 2;
    private static final String TOO_LONG = "longer than 64 KiB";
    private static final ByteBuffer MARK = ByteBuffer.wrap(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});

    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final ByteWindow window;
    private long line = 1;

    /** Begins to read, and waits for the first bytes. */
    CsvReader(InputStream source) throws IOException {
        window = new ByteWindow(source, RECORD_AND_END_BYTES_MAX);
        if (window.has(MARK.capacity() - 1) && window.first(MARK.capacity()).equals(MARK)) {
            window.drop(MARK.capacity());
        }
    }

    /** The next record; none at the end of the file. */
    Optional<CsvRecord> next() throws IOException {
        while (window.has(0)) {
            CsvFrame frame = CsvFrame.of(window, RECORD_AND_END_BYTES_MAX);
            if (!(frame instanceof CsvFrame.Whole empty && empty.content() == 0)) {
                return Optional.of(read(frame));
            }
            drop(empty.length(), empty.lines());
        }
        return Optional.empty();
    }

    private CsvRecord read(CsvFrame frame) throws IOException {
        long begun = line;
        return switch (frame) {
            case CsvFrame.Whole whole -> read(whole);
            case CsvFrame.EndlessLine _ -> {
                window.dropThrough(CsvFrame.LF);
                line++;
                yield new CsvRecord.Malformed(begun, TOO_LONG);
            }
            case CsvFrame.EndlessQuote(int firstLine) -> {
                drop(firstLine, 1);
                yield new CsvRecord.Malformed(begun, "a quote is not closed within 64 KiB");
            }
        };
    }

    private CsvRecord read(CsvFrame.Whole whole) {
        long begun = line;
        try {
            var record = new CsvRecord.Fields(begun, CsvFields.of(text(whole.content())));
            drop(whole.length(), whole.lines());
            return record;
        } catch (MalformedCsv malformed) {
            drop(whole.firstLine(), 1);
            return new CsvRecord.Malformed(begun, malformed.getMessage());
        }
    }

    private String text(int length) throws MalformedCsv {
        if (length > RECORD_BYTES_MAX) {
            throw new MalformedCsv(TOO_LONG);
        }
        try {
            return utf8.decode(window.first(length)).toString();
        } catch (CharacterCodingException notText) {
            throw new MalformedCsv("not UTF-8");
        }
    }

    private void drop(int length, int lines) {
        window.drop(length);
        line += lines;
    }
}
