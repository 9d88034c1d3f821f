package io.paymentsystem.reconciliation.settlement;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept of the bad lines of every file. */
@Repository
class BadLines {

    private static final String INSERT = """
            insert into settlement_bad_line (date, line, reason) select ?, * from unnest(?::bigint[], ?::text[])
            """;

    private static final String PAGE = "select line, reason from settlement_bad_line where date = ? and line > ? order by line limit ?";

    private final JdbcClient jdbc;

    BadLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts these in the place of a day's bad lines. */
    void replace(LocalDate date, List<BadLine> lines) {
        jdbc.sql("delete from settlement_bad_line where date = ?").param(date).update();
        jdbc.sql(INSERT).param(date)
                .param(lines.stream().mapToLong(BadLine::line).toArray())
                .param(lines.stream().map(BadLine::reason).toArray(String[]::new))
                .update();
    }

    /** A day's bad lines after that one, in their order. */
    List<BadLine> page(LocalDate date, long after, int limit) {
        return jdbc.sql(PAGE).param(date).param(after).param(limit).query(BadLine.class).list();
    }
}
