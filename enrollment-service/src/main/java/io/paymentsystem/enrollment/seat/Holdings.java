package io.paymentsystem.enrollment.seat;

import io.paymentsystem.contract.PaymentRequested;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds a seat; to be asked while the courses are locked. */
@Repository
class Holdings {

    /** The states are those of the index payment_holding_a_seat, which answers the question and holds it true. */
    private static final String OF = """
            select payment.course_id, payment.student_id
              from payment
              join unnest(?::bigint[], ?::bigint[]) as asked (course_id, student_id) using (course_id, student_id)
             where status in ('COUNT_UPDATED', 'PAYMENT_PROCESSED', 'FINAL_COMPLETED', 'CANCELLATION_FAILED', 'FINAL_COMPENSATION_FAILED')
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
