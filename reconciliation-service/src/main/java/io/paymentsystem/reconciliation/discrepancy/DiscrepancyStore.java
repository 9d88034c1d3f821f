package io.paymentsystem.reconciliation.discrepancy;

import static io.paymentsystem.reconciliation.jdbc.Columns.column;

import io.paymentsystem.reconciliation.decision.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of discrepancies; every method is one statement for all of them, to be called inside the caller's transaction. */
@Repository
class DiscrepancyStore {

    private static final String LOCK = """
            select *
              from discrepancy
             where payment_id = any(?::uuid[]) or subject = any(?)
             order by id
               for update
            """;

    private static final String INSERT = """
            insert into discrepancy (id, kind, subject, payment_id, course_id, amount, state, ours, pg, reason, found_by,
                                     found_at, updated_at, repairs, next_repair_at)
            select id, kind, subject, payment_id, course_id, amount, state, ours, pg, reason, found_by,
                   found_at, updated_at, repairs, next_repair_at
              from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],
                          ?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::integer[], ?::timestamptz[])
                   as found (id, kind, subject, payment_id, course_id, amount, state, ours, pg, reason, found_by,
                             found_at, updated_at, repairs, next_repair_at)
            """;

    private static final String UPDATE = """
            update discrepancy
               set state = changed.state, ours = changed.ours, pg = changed.pg, reason = changed.reason, updated_at = changed.updated_at,
                   repairs = changed.repairs, next_repair_at = changed.next_repair_at
              from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::integer[], ?::timestamptz[])
                   as changed (id, state, ours, pg, reason, updated_at, repairs, next_repair_at)
             where discrepancy.id = changed.id
            """;

    private static final String RECORD = """
            insert into discrepancy_history (discrepancy_id, at, state, run_id, what)
            select *
              from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::uuid[], ?::text[])
                   as change (discrepancy_id, at, state, run_id, what)
            """;

    private final JdbcClient jdbc;

    DiscrepancyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads and locks all that is known about these, whatever its state, always in the same order. */
    List<Discrepancy> lock(Collection<Subject> subjects) {
        return jdbc.sql(LOCK)
                .param(column(subjects.stream().map(Subject::paymentId).filter(Objects::nonNull).toList(), id -> id))
                .param(column(subjects, Subject::name))
                .query(Discrepancy.class).list();
    }

    /** Reads and locks the discrepancy of that kind and subject. */
    Optional<Discrepancy> lock(Kind kind, String subject) {
        return jdbc.sql("select * from discrepancy where kind = ? and subject = ? for update")
                .param(kind.name()).param(subject).query(Discrepancy.class).optional();
    }

    /** Reads and locks one. */
    Optional<Discrepancy> lock(UUID id) {
        return jdbc.sql("select * from discrepancy where id = ? for update").param(id).query(Discrepancy.class).optional();
    }

    void insert(List<Discrepancy> found) {
        if (found.isEmpty()) {
            return;
        }
        jdbc.sql(INSERT)
                .param(column(found, Discrepancy::id)).param(column(found, Discrepancy::kind)).param(column(found, Discrepancy::subject))
                .param(column(found, Discrepancy::paymentId)).param(column(found, Discrepancy::courseId))
                .param(column(found, Discrepancy::amount)).param(column(found, Discrepancy::state))
                .param(column(found, Discrepancy::ours)).param(column(found, Discrepancy::pg)).param(column(found, Discrepancy::reason))
                .param(column(found, Discrepancy::foundBy)).param(column(found, Discrepancy::foundAt))
                .param(column(found, Discrepancy::updatedAt)).param(column(found, Discrepancy::repairs))
                .param(column(found, Discrepancy::nextRepairAt))
                .update();
    }

    void update(List<Discrepancy> changed) {
        if (changed.isEmpty()) {
            return;
        }
        jdbc.sql(UPDATE)
                .param(column(changed, Discrepancy::id)).param(column(changed, Discrepancy::state))
                .param(column(changed, Discrepancy::ours)).param(column(changed, Discrepancy::pg))
                .param(column(changed, Discrepancy::reason))
                .param(column(changed, Discrepancy::updatedAt)).param(column(changed, Discrepancy::repairs))
                .param(column(changed, Discrepancy::nextRepairAt))
                .update();
    }

    void record(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql(RECORD)
                .param(column(changes, change -> change.discrepancy().id()))
                .param(column(changes, change -> change.discrepancy().updatedAt()))
                .param(column(changes, change -> change.discrepancy().state()))
                .param(column(changes, Change::runId))
                .param(column(changes, Change::what))
                .update();
    }
}
