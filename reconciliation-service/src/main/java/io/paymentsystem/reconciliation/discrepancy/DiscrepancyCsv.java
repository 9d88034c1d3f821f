package io.paymentsystem.reconciliation.discrepancy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Discrepancies as CSV (RFC 4180), a row each, with a header line. Times are ISO-8601 UTC, amounts whole won. */
@Component
public class DiscrepancyCsv {

    private static final List<String> HEADER = List.of(
            "id", "kind", "state", "subject", "paymentId", "courseId", "amount", "ours", "pg", "reason", "foundAt", "updatedAt", "repairs");

    private final ShownDiscrepancies shown;

    DiscrepancyCsv(ShownDiscrepancies shown) {
        this.shown = shown;
    }

    /** Writes all that a run found or changed; never holds more than a page of it. */
    @Transactional(readOnly = true)
    public void write(UUID runId, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        line(HEADER, writer);
        try (Stream<Discrepancy> all = shown.touchedBy(runId)) {
            all.forEach(each -> line(Stream.of(each.id(), each.kind(), each.state(), each.subject(), each.paymentId(), each.courseId(),
                    each.amount(), each.ours(), each.pg(), each.reason(), each.foundAt(), each.updatedAt(), each.repairs())
                    .map(value -> Objects.toString(value, "")).toList(), writer));
        }
        writer.flush();
    }

    private static void line(List<String> fields, Writer writer) {
        try {
            writer.write(fields.stream().map(DiscrepancyCsv::field).collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A spreadsheet would run a text that begins like a formula, and such texts can come from outside. */
    private static String field(String value) {
        String harmless = value.matches("(?s)[=+@\\t\\r-].*") ? "'" + value : value;
        return harmless.matches("(?s).*[\",\\r\\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
