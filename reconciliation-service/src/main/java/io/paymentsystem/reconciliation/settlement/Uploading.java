package io.paymentsystem.reconciliation.settlement;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads one file, line by line, into the staging table. To be used once. */
final class Uploading {

    private final Staging staging;
    private final StagingChunk chunk;
    private final UUID id;
    private final int badLinesMax;
    private final List<BadLine> badLines = new ArrayList<>();
    private long lines;
    private long bad;

    Uploading(UUID id, Staging staging, SettlementSettings settings) {
        this.id = id;
        this.staging = staging;
        this.chunk = new StagingChunk(id, settings.chunkChars());
        this.badLinesMax = settings.badLinesMax();
    }

    /** Reads to the end of the file; one without it, or that is no settlement file, is refused. */
    Upload read(LocalDate date, InputStream file, Instant begunAt) {
        try {
            var records = new CsvReader(file);
            var parser = new LineParser(Columns.in(header(records)));
            for (var record = records.next(); record.isPresent(); record = records.next()) {
                add(parser.parse(record.get()));
            }
        } catch (IOException brokenOff) {
            throw SettlementRefused.brokenOff(lines);
        }
        flush();
        return new Upload(id, date, begunAt, lines, bad, badLines);
    }

    private static List<String> header(CsvReader records) throws IOException {
        Optional<CsvRecord> first = records.next();
        return switch (first.orElseThrow(() -> SettlementRefused.notASettlement("the file is empty"))) {
            case CsvRecord.Fields(long _, List<String> names) -> names;
            case CsvRecord.Malformed(long _, String reason) -> throw SettlementRefused.notASettlement("the header line: " + reason);
        };
    }

    private void add(Parsed parsed) {
        lines++;
        switch (parsed) {
            case SettlementLine line -> stage(line);
            case BadLine line -> skip(line);
        }
    }

    private void stage(SettlementLine line) {
        chunk.add(line);
        if (chunk.full()) {
            flush();
        }
    }

    private void flush() {
        if (!chunk.isEmpty()) {
            staging.add(chunk);
            chunk.clear();
        }
    }

    private void skip(BadLine line) {
        bad++;
        if (badLines.size() < badLinesMax) {
            badLines.add(line);
        }
    }
}
