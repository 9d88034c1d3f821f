package io.paymentsystem.reconciliation.settlement;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Matches a staged file with our books and with the PG's list, and puts it in the place of what its day had before, in one transaction.
 * One is matched at a time, so that each sees all that ended before it.
 */
@Service
class Matching {

    private final Staging staging;
    private final Settlements settlements;
    private final SettlementLines lines;
    private final BadLines badLines;
    private final Mismatches mismatches;
    private final TellingOfMismatches telling;
    private final SettlementSettings settings;

    Matching(
            Staging staging, Settlements settlements, SettlementLines lines, BadLines badLines, Mismatches mismatches,
            TellingOfMismatches telling, SettlementSettings settings) {
        this.staging = staging;
        this.settlements = settlements;
        this.lines = lines;
        this.badLines = badLines;
        this.mismatches = mismatches;
        this.telling = telling;
        this.settings = settings;
    }

    /** Replaces a day's settlement; an upload of which lines were lost is refused. */
    @Transactional
    public Imported replace(Upload upload) {
        settlements.lock();
        requireAll(upload);
        boolean first = settlements.of(upload.date()).isEmpty();
        replaceBadLines(upload);
        long kept = lines.replace(upload.date(), upload.id());
        long mismatched = mismatches.replace(upload.date(), upload.id());
        settlements.save(upload, kept, kept - mismatched);
        telling.tellOf(upload.date());
        return new Imported(settlements.of(upload.date()).orElseThrow(), first);
    }

    private void requireAll(Upload upload) {
        long lost = upload.good() - staging.count(upload.id());
        if (lost != 0) {
            throw SettlementRefused.lost(lost);
        }
    }

    private void replaceBadLines(Upload upload) {
        List<BadLine> bad = new ArrayList<>(upload.badLines());
        bad.addAll(staging.removeRepeated(upload.id(), settings.badLinesMax() - bad.size()));
        badLines.replace(upload.date(), bad);
    }
}
