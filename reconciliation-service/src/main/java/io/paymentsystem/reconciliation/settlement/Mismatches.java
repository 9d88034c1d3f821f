package io.paymentsystem.reconciliation.settlement;

import io.paymentsystem.contract.PgTransaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what does not match, and keeps it. */
@Repository
class Mismatches {

    /** By which the PG counts its days. */
    static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    /**
     * Our books know of a capture once it was said that the money is taken, and of both directions once it was said that it was taken
     * and went back. The limit has them asked once per line, by the index, however large they are.
     */
    private static final String MATCH = """
            insert into settlement_mismatch (
                   date, transaction_key, kind, order_id, movement, at, file_amount, list_amount, our_amount)
            with repeated as (
                select order_id
                  from settlement_staging where upload_id = :upload and kind = 'CAPTURE'
                 group by order_id having count(*) > 1),
            numbered as (
                select staged.line,
                       row_number() over (partition by staged.order_id order by staged.transaction_at, staged.transaction_key) as nth
                  from settlement_staging as staged
                  join repeated using (order_id)
                 where staged.upload_id = :upload and staged.kind = 'CAPTURE'),
            doubled as (
                select line from numbered where nth > 1
                 union
                select staged.line
                  from settlement_staging as staged
                  join settlement_line as earlier using (order_id, kind)
                 where staged.upload_id = :upload and earlier.date < :date
                   and (kind = 'CAPTURE' or earlier.transaction_key = staged.transaction_key)),
            compared as (
                select staged.*, listed.amount as list_amount, ours.amount as our_amount,
                       case when doubled.line is not null then 'DOUBLE'
                            when ours.amount is null and listed.amount is null then 'FILE_ONLY'
                            when ours.amount is null then 'NOT_IN_OUR_BOOKS'
                            when listed.amount is null and staged.transaction_at <= list_read.until then 'NOT_IN_THE_PGS_LIST'
                            when staged.amount <> ours.amount or staged.amount <> listed.amount then 'AMOUNT_DIFFERS'
                       end as mismatch
                  from settlement_staging as staged
                 cross join (select max(at) as until from pg_transaction) as list_read
                  left join doubled using (line)
                  left join pg_transaction as listed using (transaction_key, order_id, kind)
                  left join lateral (
                       select payment.amount
                         from payment_view as payment
                         join payment_event as event using (payment_id)
                        where payment.payment_id = staged.payment_id
                          and (event.topic = 'payment.processed' and staged.kind = 'CAPTURE'
                               or event.topic = 'pg.cancel-answered' and event.detail::json ->> 'result' = 'REFUNDED')
                        limit 1) as ours on true
                 where staged.upload_id = :upload)
            select :date, transaction_key, mismatch, order_id, kind, transaction_at, amount, list_amount, our_amount
              from compared where mismatch is not null
            """;

    private static final String FIND_MISSING = """
            insert into settlement_mismatch (date, transaction_key, kind, order_id, movement, at, list_amount)
            select :date, transaction_key, 'NOT_IN_THE_FILE', order_id, kind, at, amount
              from pg_transaction as listed
             where at >= :from and at < :to
               and not exists (
                   select from settlement_staging as staged
                    where staged.upload_id = :upload and staged.transaction_key = listed.transaction_key)
            """;

    /** For the one transaction that matches, so that a million lines are compared in memory. */
    private static final String MORE_MEMORY = "set local work_mem = '64MB'";

    private static final String PAGE = """
            select * from settlement_open_mismatch
             where date = :date and transaction_key > :after and (:kind::text is null or kind = :kind)
             order by transaction_key limit :limit
            """;

    private final JdbcClient jdbc;

    Mismatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts what is found now in the place of a day's mismatches, and returns how many of its lines have one. */
    long replace(LocalDate date, UUID uploadId) {
        jdbc.sql("delete from settlement_mismatch where date = ?").param(date).update();
        jdbc.sql(MORE_MEMORY).update();
        long mismatched = jdbc.sql(MATCH).param("date", date).param("upload", uploadId).update();
        jdbc.sql(FIND_MISSING).param("date", date).param("upload", uploadId)
                .param("from", date.atStartOfDay(KOREA).toOffsetDateTime())
                .param("to", date.plusDays(1).atStartOfDay(KOREA).toOffsetDateTime())
                .update();
        return mismatched;
    }

    /** A day's mismatches as they stand now, of one kind or of all, after that transactionKey and in the order of these. */
    List<Mismatch> page(LocalDate date, Mismatch.@Nullable Kind kind, String after, int limit) {
        return jdbc.sql(PAGE)
                .param("date", date).param("kind", kind == null ? null : kind.name()).param("after", after).param("limit", limit)
                .query(Mismatches::read).list();
    }

    private static Mismatch read(ResultSet row, int number) throws SQLException {
        return new Mismatch(row.getString("transaction_key"), row.getString("order_id"),
                Mismatch.Kind.valueOf(row.getString("kind")), PgTransaction.Kind.valueOf(row.getString("movement")),
                row.getTimestamp("at").toInstant(),
                row.getObject("file_amount", Long.class), row.getObject("list_amount", Long.class), row.getObject("our_amount", Long.class),
                row.getBoolean("informational"));
    }
}
