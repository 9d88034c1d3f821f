package io.paymentsystem.reconciliation.view;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How payments stand by the view; one statement for any number of them. */
@Repository
public class PaymentAccounts {

    /** Looks for the answer's words instead of into its JSON: a reason may hold what PostgreSQL does not take for JSON. */
    private static final String OF = """
            select payment_id, course_id, student_id, amount, status, status_at,
                   said.second_at, said.final_at, coalesce(said.refund, false) as refund_said,
                   coalesce(said.enrolled, false) as enrolled, said.seat_partition, said.seat_offset
              from payment_view
              left join lateral (
                   select max(occurred_at) filter (where topic = 'compensation.second') as second_at,
                          max(occurred_at) filter (where topic = 'compensation.final') as final_at,
                          max(partition) filter (where topic = 'payment.count-updated') as seat_partition,
                          max(record_offset) filter (where topic = 'payment.count-updated') as seat_offset,
                          bool_or(topic = 'payment.completed') as enrolled,
                          bool_or(topic = 'pg.cancel-answered' and detail like '%"result":"REFUNDED"%') as refund
                     from payment_event
                    where payment_event.payment_id = payment_view.payment_id) as said on true
             where payment_id = any(?::uuid[])
            """;

    private final JdbcClient jdbc;

    PaymentAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The payments that somebody has asked for; others are missing from the answer. */
    public Map<UUID, PaymentAccount> of(Collection<UUID> paymentIds) {
        return jdbc.sql(OF).param(paymentIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(PaymentAccount.class).list().stream()
                .collect(toMap(PaymentAccount::paymentId, Function.identity()));
    }
}
