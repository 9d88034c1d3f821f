package io.paymentsystem.enrollment.enrolment;

import io.paymentsystem.enrollment.payment.StoredPayment;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enrolments: one per student and course, each with the payment that bought it. */
@Repository
class Enrolments {

    private static final String INSERT = """
            insert into enrolment (course_id, student_id, payment_id, enrolled_at)
            select course_id, student_id, payment_id::uuid, ?::timestamptz
              from unnest(?::bigint[], ?::bigint[], ?::text[]) as enrolment (course_id, student_id, payment_id)
             order by course_id, student_id
            on conflict do nothing
            returning payment_id
            """;

    private final JdbcClient jdbc;

    Enrolments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enrols the students of these payments, save those who are enrolled by another; returns the payments that enrolled theirs. */
    Set<UUID> enrol(List<StoredPayment> payments, Instant at) {
        return jdbc.sql(INSERT).param(at.toString())
                .param(payments.stream().mapToLong(StoredPayment::courseId).toArray())
                .param(payments.stream().mapToLong(StoredPayment::studentId).toArray())
                .param(payments.stream().map(payment -> payment.id().toString()).toArray(String[]::new))
                .query(UUID.class).set();
    }
}
