package io.paymentsystem.gateway.payment;

import static io.paymentsystem.gateway.payment.PaymentRow.column;

import io.paymentsystem.gateway.GatewaySettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of payments. A row that is not finished is also the work that is left: it belongs to whoever wrote or claimed it until its
 * {@code next_check_at}, then to anyone. All times are the database's, so that processes need not agree on one.
 */
@Repository
public class Payments {

    private static final String INSERT = """
            insert into pg_payment (payment_id, course_id, student_id, amount, payment_key, traceparent,
                                    state, compensation, reason, next_check_at, lease_until)
            select payment_id, course_id, student_id, amount, payment_key, traceparent,
                   state, compensation, reason, now() + held_for, now() + held_for
              from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                          ?::interval[])
                   as payment (payment_id, course_id, student_id, amount, payment_key, traceparent, state, compensation, reason, held_for)
             order by payment_id
            on conflict (payment_id) do nothing
            returning *
            """;

    private static final String LOCK = "select * from pg_payment where payment_id = any(?::uuid[]) order by payment_id for update";

    /** A payment that is being fenced is looked at again by the moment from which on no approval of it can be on the wire. */
    private static final String SAVE = """
            update pg_payment
               set state = changed.state, compensation = changed.compensation, reason = changed.reason,
                   approved_at = changed.approved_at, attempts = changed.attempts, refusals = changed.refusals,
                   open_since = case when changed.opened then now() else open_since end,
                   alerted = alerted and not changed.opened,
                   next_check_at = case when changed.state = 'FENCING' and lease_until > now()
                                        then least(now() + changed.check_in, lease_until) else now() + changed.check_in end,
                   updated_at = now()
              from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::int[], ?::int[],
                          ?::boolean[], ?::interval[])
                   as changed (payment_id, state, compensation, reason, approved_at, attempts, refusals, opened, check_in)
             where pg_payment.payment_id = changed.payment_id
            """;

    private static final String FIND = "select * from pg_payment where payment_id = any(?::uuid[])";

    private static final String MARK_ALERTED = """
            update pg_payment set alerted = true
             where payment_id in (
                   select payment_id from pg_payment
                    where next_check_at is not null and state <> 'WATCHED' and not alerted and open_since <= now() - ?::interval
                    order by payment_id limit ?
                      for update skip locked)
            returning *
            """;

    private static final String CLAIM = """
            with due as (
                select payment_id, lease_until > now() as approval_on_the_wire
                  from pg_payment where next_check_at <= now()
                 order by next_check_at limit ?
                   for update skip locked)
            update pg_payment
               set state = case state when 'REQUESTED' then 'UNKNOWN' else state end,
                   next_check_at = now() + ?::interval,
                   lease_until = case when state in ('REQUESTED', 'UNKNOWN') then now() + ?::interval else lease_until end,
                   updated_at = now()
              from due
             where pg_payment.payment_id = due.payment_id
            returning pg_payment.*, due.approval_on_the_wire
            """;

    private final JdbcClient jdbc;
    private final String lease;

    Payments(JdbcClient jdbc, GatewaySettings settings) {
        this.jdbc = jdbc;
        this.lease = settings.lease().toString();
    }

    /** Inserts those payments that are not known yet, unfinished ones with a lease, and returns them; the others stay as they are. */
    public List<PgPayment> insertNew(List<PgPayment> payments) {
        return jdbc.sql(INSERT)
                .param(column(payments, payment -> payment.paymentId()))
                .param(column(payments, payment -> payment.order().courseId()))
                .param(column(payments, payment -> payment.order().studentId()))
                .param(column(payments, payment -> payment.order().amount()))
                .param(column(payments, payment -> payment.order().paymentKey()))
                .param(column(payments, payment -> payment.order().traceparent()))
                .param(column(payments, payment -> payment.state()))
                .param(column(payments, payment -> payment.compensation()))
                .param(column(payments, PgPayment::reason))
                .param(column(payments, payment -> payment.state().unfinished() ? lease : null))
                .query(PaymentRow::read).list();
    }

    /** Reads payments and locks them, always in the same order, until the transaction ends. */
    List<PgPayment> lock(List<UUID> paymentIds) {
        return jdbc.sql(LOCK).param(column(paymentIds, UUID::toString)).query(PaymentRow::read).list();
    }

    /** Writes what changed. */
    void save(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql(SAVE)
                .param(column(changes, change -> change.payment().paymentId()))
                .param(column(changes, change -> change.payment().state()))
                .param(column(changes, change -> change.payment().compensation()))
                .param(column(changes, change -> change.payment().reason()))
                .param(column(changes, change -> change.payment().approvedAt()))
                .param(column(changes, change -> change.payment().attempts()))
                .param(column(changes, change -> change.payment().refusals()))
                .param(column(changes, Change::opened))
                .param(column(changes, Change::checkIn))
                .update();
    }

    /**
     * Takes up to that many payments that are due, for the time of a lease. What another process takes at the same moment is skipped.
     * An intent that its process has left behind is of unknown fate from now on.
     */
    public List<Claim> claimDue(int max) {
        return jdbc.sql(CLAIM).param(max).param(lease).param(lease)
                .query((row, number) -> new Claim(PaymentRow.read(row, number), row.getBoolean("approval_on_the_wire"))).list();
    }

    /** Marks up to that many payments whose fate has been open for that long and not been told of, and returns them. */
    public List<LongOpen> markAlerted(Duration openFor, int max) {
        return jdbc.sql(MARK_ALERTED).param(openFor.toString()).param(max)
                .query((row, number) -> new LongOpen(PaymentRow.read(row, number), row.getTimestamp("open_since").toInstant())).list();
    }

    /** Payments by their ids, as they are at this moment; those that are not known are missing. */
    public Map<UUID, PgPayment> find(List<UUID> paymentIds) {
        return jdbc.sql(FIND).param(column(paymentIds, UUID::toString)).query(PaymentRow::read).list().stream()
                .collect(Collectors.toMap(PgPayment::paymentId, Function.identity()));
    }

    /** A payment that was taken up, and whether an approval call of an earlier holder may still be under way. */
    public record Claim(PgPayment payment, boolean approvalMayBeOnTheWire) {
    }

    /** A payment, and since when the fate of its money is open. */
    public record LongOpen(PgPayment payment, Instant since) {
    }

    /** A payment as it is to be written, and when it is to be looked at again. */
    record Change(PgPaymentState before, PgPayment payment, @Nullable Duration checkIn) {

        boolean opened() {
            return payment.state().open() && !before.open();
        }
    }
}
