package io.paymentsystem.reconciliation.settlement;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The good lines of every file. */
@Repository
class SettlementLines {

    private static final String COLUMNS = "transaction_key, line, order_id, kind, amount, transaction_at, settled_on, fee";

    private static final String TAKE_OVER = """
            insert into settlement_line (date, %1$s) select :date, %1$s from settlement_staging where upload_id = :upload
            """.formatted(COLUMNS);

    private final JdbcClient jdbc;

    SettlementLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts what is staged in the place of a day's lines, and returns how many that are. */
    long replace(LocalDate date, UUID uploadId) {
        jdbc.sql("delete from settlement_line where date = ?").param(date).update();
        return jdbc.sql(TAKE_OVER).param("date", date).param("upload", uploadId).update();
    }
}
