package io.paymentsystem.reconciliation.run;

import static io.paymentsystem.reconciliation.jdbc.Columns.column;

import io.paymentsystem.contract.PgTransaction;
import io.paymentsystem.messaging.StorableText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The PG's own list, as far as it was read. */
@Repository
class PgTransactions {

    private static final String INSERT = """
            insert into pg_transaction (transaction_key, order_id, kind, amount, at, listed_at)
            select transaction_key, order_id, kind, amount, at, ?::timestamptz
              from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[])
                   as listed (transaction_key, order_id, kind, amount, at)
                on conflict do nothing
            """;

    /** Leaves out what most orders are: taken once, in the right amount, of a payment that ended well. */
    private static final String REMARKABLE_ORDERS = """
            select listed.*, payment_view.course_id, payment_view.status, payment_view.amount,
                   exists (select from payment_event
                            where payment_event.payment_id = listed.payment_id and topic = 'pg.cancel-answered'
                              and detail like '%"result":"REFUNDED"%') as refund_said
              from (select order_id, payment_id,
                           count(*) filter (where kind = 'CAPTURE')::integer as captures,
                           coalesce(sum(amount) filter (where kind = 'CAPTURE'), 0)::bigint as captured,
                           coalesce(sum(amount) filter (where kind = 'REFUND'), 0)::bigint as refunded
                      from pg_transaction
                     where order_id in (select order_id from pg_transaction where at >= ?::timestamptz and at < ?::timestamptz)
                     group by order_id, payment_id) as listed
              left join payment_view using (payment_id)
             where not (captures = 1 and refunded = 0 and payment_view.amount is not distinct from captured
                        and payment_view.status in ('COUNT_UPDATED', 'PAYMENT_PROCESSED', 'FINAL_COMPLETED'))
                or payment_view.payment_id is null
            """;

    /** By our own word money was taken, or given back, of which the list says nothing. */
    private static final String SAID_BUT_NOT_LISTED = """
            select distinct payment_id
              from payment_event
             where topic in ('payment.processed', 'pg.cancel-answered')
               and occurred_at >= ?::timestamptz and occurred_at < ?::timestamptz
               and (   topic = 'payment.processed'
                       and not exists (select from pg_transaction
                                        where pg_transaction.payment_id = payment_event.payment_id and kind = 'CAPTURE')
                    or topic = 'pg.cancel-answered' and detail like '%"result":"REFUNDED"%'
                       and not exists (select from pg_transaction
                                        where pg_transaction.payment_id = payment_event.payment_id and kind = 'REFUND'))
            """;

    private final JdbcClient jdbc;

    PgTransactions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds movements of money; those that are there already stay as they are. */
    void add(List<PgTransaction> listed, Instant now) {
        jdbc.sql(INSERT).param(now.toString())
                .param(column(listed, transaction -> StorableText.of(transaction.transactionKey())))
                .param(column(listed, transaction -> StorableText.of(transaction.orderId())))
                .param(column(listed, PgTransaction::kind))
                .param(listed.stream().mapToLong(PgTransaction::amount).toArray())
                .param(column(listed, PgTransaction::at))
                .update();
    }

    /** Orders with a movement in the period that are not plainly what they should be. */
    List<ListedOrder> remarkableOrders(Instant from, Instant to) {
        return jdbc.sql(REMARKABLE_ORDERS).param(from.toString()).param(to.toString()).query(ListedOrder.class).list();
    }

    /** Payments of which we said in the period that money was moved, which the PG's list does not show. */
    List<UUID> saidButNotListed(Instant from, Instant to) {
        return jdbc.sql(SAID_BUT_NOT_LISTED).param(from.toString()).param(to.toString()).query(UUID.class).list();
    }
}
