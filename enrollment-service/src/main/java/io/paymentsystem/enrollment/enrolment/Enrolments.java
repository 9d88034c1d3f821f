package io.paymentsystem.enrollment.enrolment;

import static java.util.stream.Collectors.toMap;

import io.paymentsystem.enrollment.payment.StoredPayment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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

    private static final String TIMES = """
            select asked.payment_id::uuid, enrolled_at
              from enrolment
              join unnest(?::bigint[], ?::bigint[], ?::text[]) as asked (course_id, student_id, payment_id) using (course_id, student_id)
            """;

    private final JdbcClient jdbc;

    Enrolments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enrols the students of these payments, save those who are enrolled by another; returns the payments that enrolled theirs. */
    Set<UUID> enrol(List<StoredPayment> payments, Instant at) {
        return asked(jdbc.sql(INSERT).param(at.toString()), payments).query(UUID.class).set();
    }

    /** When the students of these payments were enrolled, by whichever payment; payments of others are missing from the answer. */
    Map<UUID, Instant> times(List<StoredPayment> payments) {
        return asked(jdbc.sql(TIMES), payments).query(Enrolled.class).list().stream()
                .collect(toMap(Enrolled::paymentId, Enrolled::enrolledAt));
    }

    private static StatementSpec asked(StatementSpec statement, List<StoredPayment> payments) {
        return statement
                .param(payments.stream().mapToLong(StoredPayment::courseId).toArray())
                .param(payments.stream().mapToLong(StoredPayment::studentId).toArray())
                .param(payments.stream().map(payment -> payment.id().toString()).toArray(String[]::new));
    }

    private record Enrolled(UUID paymentId, Instant enrolledAt) {
    }
}
