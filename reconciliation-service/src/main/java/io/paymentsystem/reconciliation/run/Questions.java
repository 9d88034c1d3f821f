package io.paymentsystem.reconciliation.run;

import static io.paymentsystem.reconciliation.jdbc.Columns.column;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions of the run under way; each is there until its answer was acted upon. */
@Repository
class Questions {

    private static final String INSERT = """
            insert into question (request_id, run_id, kind, payment_id, course_id, after, round, due_at)
            select *
              from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::integer[], ?::timestamptz[])
                   as asked (request_id, run_id, kind, payment_id, course_id, after, round, due_at)
                on conflict (run_id, payment_id) do nothing
            """;

    private static final String DUE = """
            update question
               set asked_at = :now::timestamptz
             where request_id in (
                   select request_id from question
                    where run_id = :run and answered_at is null and due_at <= :now::timestamptz
                      and (asked_at is null or asked_at < :again::timestamptz)
                    order by due_at, request_id limit :max)
            returning request_id, run_id, kind, payment_id, course_id, after, round, due_at, answer
            """;

    private static final String IN_FLIGHT = """
            select count(*) from question where run_id = ? and answered_at is null and asked_at >= ?::timestamptz
            """;

    private static final String ANSWER = """
            update question
               set answered_at = ?::timestamptz, answer = given.answer
              from unnest(?::uuid[], ?::text[]) as given (request_id, answer)
             where question.request_id = given.request_id and answered_at is null
            """;

    /** The view has the answers about payments; an answer's JSON names the question that it answers. */
    private static final String ANSWER_BY_THE_VIEW = """
            update question
               set answered_at = ?::timestamptz, answer = payment_event.detail
              from payment_event
             where question.run_id = ? and question.kind = 'PAYMENT' and question.answered_at is null and question.asked_at is not null
               and payment_event.payment_id = question.payment_id and payment_event.topic = 'pg.inquiry-answered'
               and payment_event.detail like '%"inquiryId":"' || question.request_id || '"%'
            """;

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds questions, save those about payments that a run has a question about already. */
    void add(List<Question> questions) {
        if (questions.isEmpty()) {
            return;
        }
        jdbc.sql(INSERT)
                .param(column(questions, Question::requestId)).param(column(questions, Question::runId))
                .param(column(questions, Question::kind)).param(column(questions, Question::paymentId))
                .param(column(questions, Question::courseId)).param(column(questions, Question::after))
                .param(column(questions, Question::round)).param(column(questions, Question::dueAt))
                .update();
    }

    /** Marks one as asked. */
    void asked(UUID requestId, Instant now) {
        jdbc.sql("update question set asked_at = ?::timestamptz where request_id = ?").param(now.toString()).param(requestId).update();
    }

    /** How many wait for an answer, of those asked since then. */
    int inFlight(UUID runId, Instant since) {
        return jdbc.sql(IN_FLIGHT).param(runId).param(since.toString()).query(Integer.class).single();
    }

    int unanswered(UUID runId) {
        return jdbc.sql("select count(*) from question where run_id = ? and answered_at is null").param(runId)
                .query(Integer.class).single();
    }

    /** Marks as asked, and returns, up to that many that are due, or were asked before {@code again} in vain. */
    List<Question> takeDue(UUID runId, Instant now, Instant again, int max) {
        return jdbc.sql(DUE).param("run", runId).param("now", now.toString()).param("again", again.toString()).param("max", max)
                .query(Question.class).list();
    }

    /** Keeps answers by what they answer; those to questions that are not open any more are left out. */
    void answered(Instant now, List<UUID> requestIds, List<String> answers) {
        jdbc.sql(ANSWER).param(now.toString()).param(column(requestIds, id -> id)).param(column(answers, answer -> answer)).update();
    }

    /** Keeps the answers about payments that have come into the view. */
    void answeredByTheView(UUID runId, Instant now) {
        jdbc.sql(ANSWER_BY_THE_VIEW).param(now.toString()).param(runId).update();
    }

    /** Those that were answered, up to a number. */
    List<UUID> answered(UUID runId, int max) {
        return jdbc.sql("select request_id from question where run_id = ? and answered_at is not null order by answered_at limit ?")
                .param(runId).param(max).query(UUID.class).list();
    }

    /** Takes questions away to act upon them; those that are gone have been acted upon. */
    List<Question> take(Collection<UUID> requestIds) {
        return jdbc.sql("""
                delete from question where request_id = any(?::uuid[])
                returning request_id, run_id, kind, payment_id, course_id, after, round, due_at, answer""")
                .param(column(requestIds, id -> id)).query(Question.class).list();
    }

    void drop(UUID requestId) {
        jdbc.sql("delete from question where request_id = ? and kind <> 'TRANSACTIONS'").param(requestId).update();
    }

    boolean anyOf(UUID runId) {
        return jdbc.sql("select exists (select from question where run_id = ?)").param(runId).query(Boolean.class).single();
    }
}
