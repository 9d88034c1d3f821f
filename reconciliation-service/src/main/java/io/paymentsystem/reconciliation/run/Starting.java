package io.paymentsystem.reconciliation.run;

import io.paymentsystem.reconciliation.run.Run.Cause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** Queues runs and starts them, one after the other. */
@Component
class Starting {

    private final RunStore runs;
    private final Questions questions;
    private final JdbcClient jdbc;
    private final IdGenerator ids;
    private final Clock clock;
    private final RunSettings settings;

    Starting(RunStore runs, Questions questions, JdbcClient jdbc, IdGenerator ids, Clock clock, RunSettings settings) {
        this.runs = runs;
        this.questions = questions;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
    }

    /** Queues a run; one that is queued already is as good, since it has not looked at anything yet. Returns its id. */
    @Transactional
    public UUID queue(Cause cause, @Nullable Duration ageLimit) {
        return runs.queue(ids.generateId(), cause, ageLimit == null ? settings.ageLimit() : ageLimit, clock.instant());
    }

    /** Queues a run if none has begun for an interval, by any replica. */
    @Transactional
    public void queueWhenDue() {
        if (!runs.anySince(clock.instant().minus(settings.interval()))) {
            queue(Cause.SCHEDULE, null);
        }
    }

    /** Starts the run that is queued, unless one is under way. */
    @Transactional
    public void startQueued() {
        runs.startQueued(clock.instant(), settings.listOverlap(), settings.listLookback()).ifPresent(this::ask);
    }

    private void ask(UUID run) {
        Instant now = clock.instant();
        questions.add(Stream.concat(
                Stream.of(Question.ofTransactions(ids.generateId(), run, null, 1, now), Question.ofSeats(ids.generateId(), run, null, now)),
                paymentsInRepair().stream().map(payment ->
                        Question.ofPayment(ids.generateId(), run, payment, Question.CONFIRMING, now))).toList());
    }

    private List<UUID> paymentsInRepair() {
        return jdbc.sql("select distinct payment_id from discrepancy where state in ('FOUND', 'REPAIRING') and payment_id is not null")
                .query(UUID.class).list();
    }
}
