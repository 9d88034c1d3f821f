package io.paymentsystem.reconciliation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CsvReaderTests {

    private static final String LONGEST = "x".repeat(CsvReader.RECORD_BYTES_MAX);

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("nothing at all", "", List.of()),
                arguments("LF", "a,b\nc,d\n", List.of(fields(1, "a", "b"), fields(2, "c", "d"))),
                arguments("CRLF", "a,b\r\nc,d\r\n", List.of(fields(1, "a", "b"), fields(2, "c", "d"))),
                arguments("no line end at the end", "a,b\nc,d", List.of(fields(1, "a", "b"), fields(2, "c", "d"))),
                arguments("a byte order mark", "\uFEFFa\nb\n", List.of(fields(1, "a"), fields(2, "b"))),
                arguments("a byte order mark alone", "\uFEFF", List.of()),
                arguments("empty lines", "\na\n\r\n\nb\n\n", List.of(fields(2, "a"), fields(5, "b"))),
                arguments("empty fields", ",\n,,\n", List.of(fields(1, "", ""), fields(2, "", "", ""))),
                arguments("spaces", " a , b \n", List.of(fields(1, " a ", " b "))),
                arguments("quotes", "\"a\",\"b\"\n", List.of(fields(1, "a", "b"))),
                arguments("an empty quoted field", "\"\"\n", List.of(fields(1, ""))),
                arguments("quoted quotes", "\"\"\"a\"\"b\"\"\",c\n", List.of(fields(1, "\"a\"b\"", "c"))),
                arguments("quoted commas", "\"a,b\",c\n", List.of(fields(1, "a,b", "c"))),
                arguments("quoted line ends", "\"a\nb\r\nc\",d\ne\n", List.of(fields(1, "a\nb\r\nc", "d"), fields(4, "e"))),
                arguments("more than ASCII", "결제,\"취소\"\n💰\n", List.of(fields(1, "결제", "취소"), fields(2, "💰"))),
                arguments("the longest line", LONGEST + "\r\nb\n", List.of(fields(1, LONGEST), fields(2, "b"))),
                arguments("the longest line as the last", "a\n" + LONGEST, List.of(fields(1, "a"), fields(2, LONGEST))),
                arguments("a line that is too long", LONGEST + "x\nb\n", List.of(bad(1, "longer than 64 KiB"), fields(2, "b"))),
                arguments("a line that is far too long", LONGEST.repeat(9) + "\nb\n",
                        List.of(bad(1, "longer than 64 KiB"), fields(2, "b"))),
                arguments("a last line that is too long", "a\n" + LONGEST + "xyz", List.of(fields(1, "a"), bad(2, "longer than 64 KiB"))),
                arguments("text after a closing quote", "\"a\"b,c\nd\n",
                        List.of(bad(1, "a quoted field goes on after its closing quote"), fields(2, "d"))),
                arguments("a quote within a field", "a\"b\"c\nd\n",
                        List.of(bad(1, "a field with a quote in it is not quoted"), fields(2, "d"))),
                arguments("a quote that is closed on a later line by chance", "\"a\nb\n\"c\",d\ne\n",
                        List.of(bad(1, "a quoted field goes on after its closing quote"),
                                fields(2, "b"), fields(3, "c", "d"), fields(4, "e"))),
                arguments("a quote that is not closed", "\"a\nb\nc\n",
                        List.of(bad(1, "a quote is not closed"), fields(2, "b"), fields(3, "c"))),
                arguments("a quote that is not closed on the last line", "a\n\"b",
                        List.of(fields(1, "a"), bad(2, "a quote is not closed"))),
                arguments("a quote that is not closed for long", "\"a\n" + "b\n".repeat(40_000),
                        Stream.concat(Stream.of(bad(1, "a quote is not closed within 64 KiB")),
                                IntStream.rangeClosed(2, 40_001).mapToObj(line -> fields(line, "b"))).toList()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void reads(String name, String file, List<CsvRecord> records) throws IOException {
        assertThat(all(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))).isEqualTo(records);
    }

    @ParameterizedTest(name = "{0}, byte by byte")
    @MethodSource("files")
    void readsTheSameHoweverItArrives(String name, String file, List<CsvRecord> records) throws IOException {
        assertThat(all(byteByByte(file.getBytes(StandardCharsets.UTF_8)))).isEqualTo(records);
    }

    @Test
    void skipsALineThatIsNotUtf8() throws IOException {
        byte[] file = "a\n\u00e9\nb\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(all(new ByteArrayInputStream(file))).containsExactly(fields(1, "a"), bad(2, "not UTF-8"), fields(3, "b"));
    }

    @Test
    void readsAsMuchAsOnlyAStreamHolds() throws IOException {
        int lines = 300_000;
        byte[] line = ("\"" + "a\"\"\n".repeat(20) + "\",b\n").getBytes(StandardCharsets.UTF_8);
        List<InputStream> parts = Collections.nCopies(lines, line).stream().<InputStream>map(ByteArrayInputStream::new).toList();
        var reader = new CsvReader(new SequenceInputStream(Collections.enumeration(parts)));

        long read = 0;
        Optional<CsvRecord> last = Optional.empty();
        for (var record = reader.next(); record.isPresent(); record = reader.next()) {
            last = record;
            read++;
        }

        assertThat(read).isEqualTo(lines);
        assertThat(last).hasValueSatisfying(record -> assertThat(record.line()).isEqualTo((lines - 1) * 21L + 1));
    }

    private static InputStream byteByByte(byte[] file) {
        return new ByteArrayInputStream(file) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1));
            }
        };
    }

    private static List<CsvRecord> all(InputStream file) throws IOException {
        var reader = new CsvReader(file);
        List<CsvRecord> records = new ArrayList<>();
        for (var record = reader.next(); record.isPresent(); record = reader.next()) {
            records.add(record.get());
        }
        return records;
    }

    private static CsvRecord fields(long line, String... values) {
        return new CsvRecord.Fields(line, List.of(values));
    }

    private static CsvRecord bad(long line, String reason) {
        return new CsvRecord.Malformed(line, reason);
    }
}
