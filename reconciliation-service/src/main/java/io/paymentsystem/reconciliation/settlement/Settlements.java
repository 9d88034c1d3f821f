package io.paymentsystem.reconciliation.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was imported, a row for each day; the mismatches are counted as they stand now. */
@Repository
class Settlements {

    private static final String SAVE = """
            insert into settlement (date, imported_at, took_ms, lines, bad, matched, late)
            select :date, :now, :took, :lines, :lines - :kept, :matched, count(*)
              from settlement_line where date = :date and transaction_at < :dayBegins
                on conflict (date) do update set
                   (imported_at, took_ms, lines, bad, matched, late) =
                   (excluded.imported_at, excluded.took_ms, excluded.lines, excluded.bad, excluded.matched, excluded.late)
            """;

    private static final String SELECT = """
            select *
              from settlement
             cross join lateral (select %s from settlement_open_mismatch as mismatch where mismatch.date = settlement.date) as counted
            """.formatted(Arrays.stream(Mismatch.Kind.values())
                    .map(kind -> "count(*) filter (where kind = '%1$s') as %1$s".formatted(kind))
                    .collect(Collectors.joining(", ")));

    private final JdbcClient jdbc;
    private final Clock clock;

    Settlements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps others from writing settlements until the transaction ends; readers go on. */
    void lock() {
        jdbc.sql("lock table settlement in share row exclusive mode").update();
    }

    /** Writes what came of an import, whose lines are written already. */
    void save(Upload upload, long kept, long matched) {
        Instant now = clock.instant();
        jdbc.sql(SAVE)
                .param("date", upload.date()).param("now", now.atOffset(ZoneOffset.UTC))
                .param("took", Duration.between(upload.begunAt(), now).toMillis())
                .param("lines", upload.lines()).param("kept", kept).param("matched", matched)
                .param("dayBegins", upload.date().atStartOfDay(Mismatches.KOREA).toOffsetDateTime())
                .update();
    }

    Optional<Settlement> of(LocalDate date) {
        return jdbc.sql(SELECT + " where date = ?").param(date).query(Settlements::read).optional();
    }

    /** The settlements of the days before that one, the latest first. */
    List<Settlement> before(LocalDate date, int limit) {
        return jdbc.sql(SELECT + " where date < ? order by date desc limit ?").param(date).param(limit).query(Settlements::read).list();
    }

    private static Settlement read(ResultSet row, int number) throws SQLException {
        Map<Mismatch.Kind, Long> mismatches = new EnumMap<>(Mismatch.Kind.class);
        for (Mismatch.Kind kind : Mismatch.Kind.values()) {
            mismatches.put(kind, row.getLong(kind.name()));
        }
        return new Settlement(row.getObject("date", LocalDate.class), row.getTimestamp("imported_at").toInstant(),
                row.getLong("lines"), row.getLong("bad"), row.getLong("matched"), row.getLong("late"),
                mismatches, row.getLong("took_ms") / 1000.0);
    }
}
