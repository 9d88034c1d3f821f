package io.paymentsystem.reconciliation.view;

import static io.paymentsystem.reconciliation.jdbc.Columns.column;
import static java.util.stream.Collectors.joining;

import io.paymentsystem.contract.EventCodec;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes facts into the view, a batch in one transaction of two statements.
 *
 * <p>Facts may come in any order, any number of times and through several replicas at once: both statements only ever add to what is
 * there. Rows are written in the order of their keys, so that concurrent batches wait for each other and never deadlock.
 */
@Component
class Projection {

    private static final String INSERT_EVENTS = """
            insert into payment_event (payment_id, event_id, topic, partition, record_offset, publisher, occurred_at, detail)
            select *
              from unnest(?::uuid[], ?::uuid[], ?::text[], ?::integer[], ?::bigint[], ?::text[], ?::timestamptz[], ?::text[])
                   as fact (payment_id, event_id, topic, partition, record_offset, publisher, occurred_at, detail)
             order by payment_id, event_id, topic, partition, record_offset
                on conflict (payment_id, event_id) do nothing
            """;

    private static final String TERMS_ARE_BETTER = """
            (not excluded.terms_decided, excluded.terms_at, excluded.course_id, excluded.student_id, excluded.amount)
            < (not held.terms_decided, held.terms_at, held.course_id, held.student_id, held.amount)""";

    private static final String STANDING_IS_BETTER = """
            (-excluded.status_rank, excluded.status_at, excluded.reason is not null, coalesce(excluded.reason, '') collate "C")
            < (-held.status_rank, held.status_at, held.reason is not null, coalesce(held.reason, '') collate "C")""";

    /** Merges as {@link PaymentState#merge} does. Compares rows instead of ordering them, which takes two subqueries per row. */
    private static final String MERGE_STATES = """
            insert into payment_view as held (
                   payment_id, course_id, student_id, amount, terms_decided, terms_at,
                   status, status_rank, status_at, reason, first_seen_at)
            select *
              from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::boolean[], ?::timestamptz[],
                          ?::text[], ?::integer[], ?::timestamptz[], ?::text[], ?::timestamptz[])
                   as state (payment_id)
             order by payment_id
                on conflict (payment_id) do update set
                   %s,
                   %s,
                   first_seen_at = least(held.first_seen_at, excluded.first_seen_at)
             where %s
                or %s
                or excluded.first_seen_at < held.first_seen_at
            """.formatted(
            theBetter(TERMS_ARE_BETTER, "course_id", "student_id", "amount", "terms_decided", "terms_at"),
            theBetter(STANDING_IS_BETTER, "status", "status_rank", "status_at", "reason"),
            TERMS_ARE_BETTER, STANDING_IS_BETTER);

    private static String theBetter(String condition, String... columns) {
        return Stream.of(columns)
                .map(column -> "%1$s = case when %2$s then excluded.%1$s else held.%1$s end".formatted(column, condition))
                .collect(joining(", "));
    }

    private final JdbcClient jdbc;

    Projection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds facts of any payments to the view. */
    @Transactional
    public void add(List<Fact> facts) {
        insertEvents(facts);
        mergeStates(PaymentState.of(facts));
    }

    private void insertEvents(List<Fact> facts) {
        jdbc.sql(INSERT_EVENTS)
                .param(column(facts, fact -> fact.event().paymentId()))
                .param(column(facts, Fact::eventId))
                .param(column(facts, Fact::topic))
                .param(numbers(facts, Fact::partition))
                .param(numbers(facts, Fact::offset))
                .param(column(facts, Fact::publisher))
                .param(column(facts, Fact::occurredAt))
                .param(column(facts, fact -> EventCodec.write(fact.event())))
                .update();
    }

    private void mergeStates(Collection<PaymentState> states) {
        jdbc.sql(MERGE_STATES)
                .param(column(states, PaymentState::paymentId))
                .param(numbers(states, state -> state.terms().courseId()))
                .param(numbers(states, state -> state.terms().studentId()))
                .param(numbers(states, state -> state.terms().amount()))
                .param(column(states, state -> state.terms().decided()))
                .param(column(states, state -> state.terms().at()))
                .param(column(states, state -> state.standing().status()))
                .param(numbers(states, state -> state.standing().rank()))
                .param(column(states, state -> state.standing().at()))
                .param(column(states, state -> state.standing().reason()))
                .param(column(states, PaymentState::firstSeenAt))
                .update();
    }

    private static <T> long[] numbers(Collection<T> rows, ToLongFunction<T> column) {
        return rows.stream().mapToLong(column).toArray();
    }
}
