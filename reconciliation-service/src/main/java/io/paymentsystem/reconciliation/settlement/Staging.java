package io.paymentsystem.reconciliation.settlement;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what is being uploaded. Each chunk is a transaction of its own, so that none is open while the network is waited for. */
@Repository
class Staging {

    private static final String COPY = "copy settlement_staging (" + StagingChunk.COLUMNS + ") from stdin";

    private static final String REMOVE_REPEATED = """
            with repeated as (
                select transaction_key, min(line) as first
                  from settlement_staging where upload_id = :upload
                 group by transaction_key having count(*) > 1),
            removed as (
                delete from settlement_staging as staged
                 using repeated
                 where staged.upload_id = :upload and staged.transaction_key = repeated.transaction_key and staged.line > repeated.first
                returning staged.line, repeated.first)
            select line, 'its transactionKey stands on line ' || first || ' already' as reason from removed order by line limit :limit
            """;

    private final JdbcTemplate jdbcTemplate;
    private final JdbcClient jdbc;
    private final SettlementSettings settings;

    Staging(JdbcTemplate jdbcTemplate, JdbcClient jdbc, SettlementSettings settings) {
        this.jdbcTemplate = jdbcTemplate;
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Adds the lines of a chunk. */
    void add(StagingChunk chunk) {
        jdbcTemplate.execute((ConnectionCallback<Long>) connection -> copy(connection, chunk.toBytes()));
    }

    private static long copy(Connection connection, byte[] rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        copy.writeToCopy(rows, 0, rows.length);
        return copy.endCopy();
    }

    /** Tells the planner what there is now; it would take a table that was just filled for an empty one. */
    void analyze() {
        jdbc.sql("analyze settlement_staging").update();
    }

    /** How many lines of an upload there are. */
    long count(UUID uploadId) {
        return jdbc.sql("select count(*) from settlement_staging where upload_id = ?").param(uploadId).query(Long.class).single();
    }

    /** Keeps the first line of each transactionKey, removes all others, and returns the first of those. */
    List<BadLine> removeRepeated(UUID uploadId, int limit) {
        return jdbc.sql(REMOVE_REPEATED).param("upload", uploadId).param("limit", limit).query(BadLine.class).list();
    }

    /** Removes an upload. */
    void remove(UUID uploadId) {
        jdbc.sql("delete from settlement_staging where upload_id = ?").param(uploadId).update();
    }

    /** Removes what others have left behind; an upload that takes longer than that loses lines, and is refused for it. */
    void removeAbandoned() {
        jdbc.sql("delete from settlement_staging where staged_at < now() - ?::interval")
                .param(settings.abandonedAfter().toString()).update();
    }
}
