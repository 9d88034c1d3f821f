package io.paymentsystem.reconciliation.view;

import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.reconciliation.web.ProblemException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds payments, those first seen last first, a page at a time.
 *
 * <p>A statement has the conditions that are asked for and no others, so that PostgreSQL plans each with the index that serves it.
 */
@Repository
public class PaymentSearch {

    private static final String COLUMNS =
            "select payment_id, course_id, student_id, amount, status, reason, first_seen_at, status_at from payment_view";

    /** As the column settled_as has it. */
    static final Set<PaymentStatus> SETTLED = EnumSet.of(
            PaymentStatus.FINAL_COMPLETED, PaymentStatus.EXCEEDS_CAPACITY, PaymentStatus.REJECTED, PaymentStatus.CANCELLED);

    private final JdbcClient jdbc;

    PaymentSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Conditions with what they are to be compared to. */
    private record Conditions(List<String> all, Map<String, Object> values) {

        void add(@Nullable Object value, String name, String condition) {
            if (value != null) {
                all.add(condition);
                values.put(name, value);
            }
        }

        String inSql() {
            return all.isEmpty() ? "" : " where " + String.join(" and ", all);
        }
    }

    /** A page of what fits; the next begins {@code after} its last. Refused where that one is not known, or too many are asked for. */
    public List<FoundPayment> fitting(PaymentQuery query) {
        if (!query.isWithinLimit()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST,
                    "limit must be from 1 to %d, but is %d".formatted(PaymentQuery.LIMIT_MAX, query.limit()));
        }
        var conditions = new Conditions(new ArrayList<>(), new TreeMap<>());
        conditions.add(query.courseId(), "course", "course_id = :course");
        conditions.add(query.studentId(), "student", "student_id = :student");
        conditions.add(timestamp(query.from()), "from", "first_seen_at >= :from");
        conditions.add(timestamp(query.to()), "to", "first_seen_at < :to");
        if (query.status() != null) {
            conditions.all().add(having(query.status()));
        }
        if (query.after() != null) {
            conditions.add(firstSeen(query.after()), "afterAt", "(first_seen_at, payment_id) < (:afterAt, :after)");
            conditions.values().put("after", query.after());
        }
        return jdbc.sql(COLUMNS + conditions.inSql() + " order by first_seen_at desc, payment_id desc limit " + query.most())
                .params(conditions.values()).query(FoundPayment.class).list();
    }

    /** By name and not as a parameter: only so can a plan that serves all values use an index of some statuses. */
    private static String having(PaymentStatus status) {
        return (SETTLED.contains(status) ? "settled_as" : "settled_as is null and status") + " = '" + status.name() + "'";
    }

    private Timestamp firstSeen(UUID after) {
        return jdbc.sql("select first_seen_at from payment_view where payment_id = ?").param(after).query(Timestamp.class).optional()
                .orElseThrow(() -> new ProblemException(HttpStatus.BAD_REQUEST,
                        "after must be a payment of the page before, but nothing is known of " + after));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
