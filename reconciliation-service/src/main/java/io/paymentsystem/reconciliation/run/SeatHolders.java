package io.paymentsystem.reconciliation.run;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which payments hold a seat by enrollment-service's word, while a run looks into a course, and which do by the view. */
@Repository
class SeatHolders {

    private static final int NAMED_MAX = 20;

    private static final String HOLDING = "('COUNT_UPDATED', 'PAYMENT_PROCESSED', 'FINAL_COMPLETED', 'CANCELLATION_FAILED', 'FINAL_COMPENSATION_FAILED')";

    private static final String WITHOUT_A_RIGHT = """
            select seat_holder.payment_id
              from seat_holder left join payment_view using (payment_id)
             where run_id = ? and seat_holder.course_id = ? and status is not null and status not in %s
             order by seat_holder.payment_id
            """.formatted(HOLDING);

    private static final String WITHOUT_A_SEAT = """
            select payment_view.payment_id
              from payment_view
             where course_id = ? and terms_decided and status in %s
               and not exists (select from seat_holder
                                where run_id = ? and seat_holder.course_id = payment_view.course_id
                                  and seat_holder.payment_id = payment_view.payment_id)
             order by payment_view.payment_id
            """.formatted(HOLDING);

    private final JdbcClient jdbc;

    SeatHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where the two differ.
     *
     * @param heldByTheView how many payments hold a seat of the course by the view
     * @param withoutRight  payments that hold a seat, and by the view have ended without one
     * @param withoutSeat   payments that should hold a seat by the view, and do not
     */
    record Fault(int heldByTheView, List<UUID> withoutRight, List<UUID> withoutSeat) {

        String inWords() {
            if (withoutRight.isEmpty() && withoutSeat.isEmpty()) {
                return "no payment is at fault: enrollment-service and the view name the same ones";
            }
            return "payments at fault: hold a seat without a right to it %s; have a right and no seat %s".formatted(
                    named(withoutRight), named(withoutSeat));
        }

        private static String named(List<UUID> payments) {
            String first = payments.stream().limit(NAMED_MAX).map(UUID::toString).collect(Collectors.joining(", ", "[", ""));
            return first + (payments.size() > NAMED_MAX ? ", and %d more]".formatted(payments.size() - NAMED_MAX) : "]");
        }
    }

    void add(UUID runId, long courseId, List<UUID> payments) {
        jdbc.sql("insert into seat_holder (run_id, course_id, payment_id) select ?, ?, unnest(?::uuid[]) on conflict do nothing")
                .param(runId).param(courseId).param(payments.stream().map(UUID::toString).toArray(String[]::new)).update();
    }

    Fault fault(UUID runId, long courseId) {
        return new Fault(
                jdbc.sql("select count(*) from payment_view where course_id = ? and terms_decided and status in " + HOLDING)
                        .param(courseId).query(Integer.class).single(),
                jdbc.sql(WITHOUT_A_RIGHT).param(runId).param(courseId).query(UUID.class).list(),
                jdbc.sql(WITHOUT_A_SEAT).param(courseId).param(runId).query(UUID.class).list());
    }

    void forget(UUID runId, long courseId) {
        jdbc.sql("delete from seat_holder where run_id = ? and course_id = ?").param(runId).param(courseId).update();
    }

    /** The courses whose drift is not over by anybody's word yet. */
    List<Long> driftedBefore() {
        return jdbc.sql("select course_id from discrepancy where kind = 'SEAT_DRIFT' and state in ('FOUND', 'REPAIRING', 'NEEDS_A_PERSON')")
                .query(Long.class).list();
    }
}
