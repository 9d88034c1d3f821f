package io.paymentsystem.enrollment.seat;

import io.paymentsystem.contract.PaymentRequested;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds a seat; to be asked while the courses are locked. */
@Repository
class Holdings {

    private static final String OF = """
            select payment.course_id, payment.student_id
              from payment
              join unnest(?::bigint[], ?::bigint[]) as asked (course_id, student_id) using (course_id, student_id)
             where holds_a_seat
            """;

    private final JdbcClient jdbc;

    Holdings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Holding> of(List<PaymentRequested> requests) {
        return jdbc.sql(OF)
                .param(requests.stream().mapToLong(PaymentRequested::courseId).toArray())
                .param(requests.stream().mapToLong(PaymentRequested::studentId).toArray())
                .query(Holding.class).set();
    }
}
