package io.paymentsystem.reconciliation.run;

import io.paymentsystem.slack.Notification;
import io.paymentsystem.slack.Notification.Field;
import io.paymentsystem.slack.Notifications;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends a run that has nothing left to learn, and has Slack told if it found something, or needs a person for something found before. */
@Component
class Conclusion {

    /** A payment that ended well, or was cancelled, by whoever's doing needs nobody's word any more. */
    private static final String OVER = """
            with over as (
                update discrepancy
                   set state = 'REPAIRED', updated_at = :now::timestamptz
                  from payment_view
                 where discrepancy.state = 'NEEDS_A_PERSON' and payment_view.payment_id = discrepancy.payment_id
                   and discrepancy.kind in ('LOST_PROCESSED', 'LOST_COMPLETED', 'LOST_COMPENSATION', 'FAILED_COMPENSATION', 'HELD_TOO_LONG')
                   and payment_view.status in ('FINAL_COMPLETED', 'CANCELLED')
                returning discrepancy.id, payment_view.status)
            insert into discrepancy_history (discrepancy_id, at, state, run_id, what)
            select id, :now::timestamptz, 'REPAIRED', :run, 'the payment is ' || status from over
            """;

    private static final String COUNTS = """
            select kind, count(distinct discrepancy.id) as total,
                   count(distinct discrepancy.id) filter (where discrepancy_history.state = 'NEEDS_A_PERSON') as for_a_person
              from discrepancy_history join discrepancy on discrepancy.id = discrepancy_id
             where run_id = ? and discrepancy_history.state in ('FOUND', 'NEEDS_A_PERSON')
             group by kind order by kind
            """;

    private final RunStore runs;
    private final Questions questions;
    private final Notifications notifications;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final RunSettings settings;

    Conclusion(RunStore runs, Questions questions, Notifications notifications, JdbcClient jdbc, Clock clock, RunSettings settings) {
        this.runs = runs;
        this.questions = questions;
        this.notifications = notifications;
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    private record Count(String kind, long total, long forAPerson) {
    }

    void step(Run run) {
        if (!run.swept() || questions.anyOf(run.id())) {
            return;
        }
        jdbc.sql(OVER).param("now", clock.instant().toString()).param("run", run.id()).update();
        runs.complete(run.id(), clock.instant());
        runs.prune(clock.instant().minus(settings.keepFruitless()));
        List<Count> counts = jdbc.sql(COUNTS).param(run.id()).query(Count.class).list();
        if (!counts.isEmpty()) {
            notifications.add(notice(run, counts));
        }
    }

    private static Notification notice(Run run, List<Count> counts) {
        long forAPerson = counts.stream().mapToLong(Count::forAPerson).sum();
        return new Notification("reconciliation/" + run.id(),
                "Reconciliation found %d discrepancies, of which %d need a person".formatted(run.found(), forAPerson),
                counts.stream().map(count -> new Field(count.kind(), "%d, %d for a person".formatted(count.total(), count.forAPerson())))
                        .toList(),
                "%d payments were asked about, %d movements of the PG's list and %d courses compared; %d repairs were sent".formatted(
                        run.payments(), run.transactions(), run.courses(), run.repairs()),
                "*To see them*: `GET /discrepancies?run=%s` of reconciliation-service.".formatted(run.id()));
    }
}
