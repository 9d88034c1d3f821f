package io.paymentsystem.reconciliation.discrepancy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Discrepancies as they are shown. */
@Repository
public class ShownDiscrepancies {

    private static final String FITTING = """
            select * from discrepancy
             where (:kind::text is null or kind = :kind) and (:state::text is null or state = :state)
               and (:payment::uuid is null or payment_id = :payment::uuid) and (:course::bigint is null or course_id = :course::bigint)
               and (:run::uuid is null or found_by = :run::uuid)
               and (:after::uuid is null or (found_at, id) < (select found_at, id from discrepancy where id = :after::uuid))
             order by found_at desc, id desc
             limit :max
            """;

    private static final String TOUCHED_BY = """
            select * from discrepancy
             where found_by = :run or id in (select discrepancy_id from discrepancy_history where run_id = :run)
             order by found_at, id
            """;

    private final JdbcClient jdbc;

    ShownDiscrepancies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A discrepancy with its life; the same fields as it has in the list. */
    public record Shown(Discrepancy discrepancy, List<Happened> history) {
    }

    /** One line of a discrepancy's life. */
    public record Happened(Instant at, State state, @Nullable UUID runId, String what) {
    }

    /** A page of those that fit, the newest first. */
    public List<Discrepancy> fitting(DiscrepancyQuery query) {
        return jdbc.sql(FITTING)
                .param("kind", Objects.toString(query.kind(), null)).param("state", Objects.toString(query.state(), null))
                .param("payment", query.paymentId()).param("course", query.courseId()).param("run", query.run())
                .param("after", query.after()).param("max", query.most())
                .query(Discrepancy.class).list();
    }

    /** One of them with its life. */
    public Optional<Shown> find(UUID id) {
        return jdbc.sql("select * from discrepancy where id = ?").param(id).query(Discrepancy.class).optional().map(this::withHistory);
    }

    /** How many are open, by state. */
    public Map<State, Long> open() {
        Map<State, Long> open = new EnumMap<>(State.class);
        jdbc.sql("select state, count(*) from discrepancy where state in ('FOUND', 'REPAIRING', 'NEEDS_A_PERSON') group by state")
                .query(row -> {
                    open.put(State.valueOf(row.getString(1)), row.getLong(2));
                });
        return open;
    }

    /** All about a payment, with their lives, oldest first. */
    public List<Shown> of(UUID paymentId) {
        return jdbc.sql("select * from discrepancy where payment_id = ? order by found_at, id").param(paymentId)
                .query(Discrepancy.class).list().stream().map(this::withHistory).toList();
    }

    /** All that a run found or changed, oldest first; to be closed, and to be read within a transaction, which keeps it from being held whole. */
    Stream<Discrepancy> touchedBy(UUID run) {
        return jdbc.sql(TOUCHED_BY).param("run", run).withFetchSize(DiscrepancyQuery.LIMIT_MAX).query(Discrepancy.class).stream();
    }

    private Shown withHistory(Discrepancy discrepancy) {
        return new Shown(discrepancy, jdbc.sql("select at, state, run_id, what from discrepancy_history where discrepancy_id = ? order by id")
                .param(discrepancy.id()).query(Happened.class).list());
    }
}
