package io.paymentsystem.enrollment.payment;

import static java.util.stream.Collectors.toMap;

import io.paymentsystem.contract.PaymentKey;
import io.paymentsystem.contract.PaymentStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Payments on the hot path: every method is one statement for the whole batch, to be called inside the batch's transaction.
 *
 * <p>Rows are locked in the order of their ids, payments before courses, and created after both, so that two batches cannot wait for each
 * other.
 */
@Repository
public class PaymentStore {

    private static final String INSERT = """
            insert into payment (id, course_id, student_id, amount, payment_key, status, refusal, reason, requested_at, updated_at)
            select id::uuid, course_id, student_id, amount, payment_key, status, refusal, reason, ?::timestamptz, ?::timestamptz
              from unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
                   as request (id, course_id, student_id, amount, payment_key, status, refusal, reason)
             order by id
            on conflict (id) do nothing
            """;

    private static final String LOCK = """
            select id, course_id, student_id, amount, payment_key, status, refusal
              from payment
             where id = any(?::uuid[])
             order by id
               for update
            """;

    private static final String MOVE = """
            update payment
               set status = change.status, reason = change.reason, updated_at = ?::timestamptz
              from unnest(?::text[], ?::text[], ?::text[]) as change (id, status, reason)
             where payment.id = change.id::uuid
            """;

    private static final String REFUSE = """
            update payment
               set refusal = change.refusal, reason = change.reason, updated_at = ?::timestamptz
              from unnest(?::text[], ?::text[], ?::text[]) as change (id, refusal, reason)
             where payment.id = change.id::uuid
            """;

    private static final String RECORD = """
            insert into payment_history (payment_id, at, status, cause, event_id, reason)
            select payment_id::uuid, ?::timestamptz, status, cause, event_id::uuid, reason
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as change (payment_id, status, cause, event_id, reason)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PaymentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Creates payments and returns how many: those that exist are left as they are, and one that another transaction is creating is waited
     * for.
     */
    public int create(Collection<NewPayment> payments) {
        if (payments.isEmpty()) {
            return 0;
        }
        String now = clock.instant().toString();
        return jdbc.sql(INSERT).param(now).param(now)
                .param(texts(payments, payment -> payment.request().paymentId()))
                .param(payments.stream().mapToLong(payment -> payment.request().courseId()).toArray())
                .param(payments.stream().mapToLong(payment -> payment.request().studentId()).toArray())
                .param(payments.stream().mapToLong(payment -> payment.request().amount()).toArray())
                .param(texts(payments, payment -> payment.request().paymentKey() == null ? null : payment.request().paymentKey().value()))
                .param(texts(payments, NewPayment::status))
                .param(texts(payments, NewPayment::refusal))
                .param(texts(payments, NewPayment::reason))
                .update();
    }

    /** Reads payments and locks their rows; ids that are unknown are missing from the answer. */
    public Map<UUID, StoredPayment> lock(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : jdbc.sql(LOCK).param(texts(ids, UUID::toString)).query(PaymentStore::stored).list().stream()
                .collect(toMap(StoredPayment::id, Function.identity()));
    }

    /** Moves locked payments on by their changes, of which the last of each counts, and records all of them. */
    public void move(List<StatusChange> changes) {
        change(MOVE, lastOfEach(changes));
        record(changes);
    }

    /** Notes on locked payments what they will end as; their status stays until the compensation is through. */
    public void refuse(List<StatusChange> refusals) {
        change(REFUSE, refusals);
    }

    /** Appends to the history. */
    public void record(List<StatusChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql(RECORD).param(clock.instant().toString())
                .param(texts(changes, StatusChange::paymentId))
                .param(texts(changes, StatusChange::status))
                .param(texts(changes, StatusChange::cause))
                .param(texts(changes, StatusChange::eventId))
                .param(texts(changes, StatusChange::reason))
                .update();
    }

    /** An update that joins a row to several values takes any one of them. */
    private static Collection<StatusChange> lastOfEach(List<StatusChange> changes) {
        return changes.stream()
                .collect(toMap(StatusChange::paymentId, Function.identity(), (_, later) -> later, LinkedHashMap::new))
                .values();
    }

    private void change(String sql, Collection<StatusChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql(sql).param(clock.instant().toString())
                .param(texts(changes, StatusChange::paymentId))
                .param(texts(changes, StatusChange::status))
                .param(texts(changes, StatusChange::reason))
                .update();
    }

    private static <T> @Nullable String[] texts(Collection<T> of, Function<T, ? extends @Nullable Object> value) {
        return of.stream().map(value).map(it -> it == null ? null : it.toString()).toArray(String[]::new);
    }

    private static StoredPayment stored(ResultSet row, int number) throws SQLException {
        String paymentKey = row.getString("payment_key");
        String refusal = row.getString("refusal");
        return new StoredPayment(
                row.getObject("id", UUID.class), row.getLong("course_id"), row.getLong("student_id"), row.getLong("amount"),
                paymentKey == null ? null : new PaymentKey(paymentKey),
                PaymentStatus.valueOf(row.getString("status")), refusal == null ? null : PaymentStatus.valueOf(refusal));
    }
}
