package io.paymentsystem.reconciliation.run;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

/** Goes through the payments that have not ended well, a page at a time, and has the PG asked about each. */
@Component
class Sweeping {

    private static final String PAGE = """
            select payment_id
              from payment_view
             where settled_as is null and status_at < ?::timestamptz and payment_id > ?
             order by payment_id
             limit ?
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final RunStore runs;
    private final Questions questions;
    private final JdbcClient jdbc;
    private final IdGenerator ids;
    private final Clock clock;
    private final RunSettings settings;

    Sweeping(RunStore runs, Questions questions, JdbcClient jdbc, IdGenerator ids, Clock clock, RunSettings settings) {
        this.runs = runs;
        this.questions = questions;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
    }

    /** Takes up the next page, unless there is enough to be asked already. The page and how far it reaches are one transaction. */
    void step(Run run) {
        if (run.swept() || questions.unanswered(run.id()) > settings.inFlightMax() - settings.pageSize()) {
            return;
        }
        List<UUID> page = page(run);
        Instant now = clock.instant();
        questions.add(page.stream().map(payment -> Question.ofPayment(ids.generateId(), run.id(), payment, 1, now)).toList());
        if (page.size() < settings.pageSize()) {
            runs.swept(run.id());
        } else {
            runs.sweptTo(run.id(), page.getLast());
        }
    }

    private List<UUID> page(Run run) {
        return jdbc.sql(PAGE)
                .param(Objects.requireNonNull(run.cutoff()).toString())
                .param(runs.sweptTo(run.id()).orElse(BEFORE_ALL))
                .param(settings.pageSize())
                .query(UUID.class).list();
    }
}
