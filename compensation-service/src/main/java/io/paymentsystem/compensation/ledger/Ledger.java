package io.paymentsystem.compensation.ledger;

import io.paymentsystem.outbox.Outbox;
import io.paymentsystem.outbox.OutgoingEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what happens to compensations. A move and what is published because of it are one transaction: the caller's if there is one.
 *
 * <p>Safe for concurrent use by any number of processes; moves of one compensation happen one after the other.
 */
@Component
public class Ledger {

    private static final String OPEN = """
            insert into compensation
                   (payment_id, compensation, course_id, student_id, amount, reason, state, attempts, started_at, updated_at)
            select payment_id::uuid, compensation, course_id, student_id, amount, reason, 'RECEIVED', 0, ?::timestamptz, ?::timestamptz
              from unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[])
                   as opened (payment_id, compensation, course_id, student_id, amount, reason)
             order by payment_id, compensation
            on conflict do nothing
            """;

    private final LedgerEntries entries;
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    Ledger(LedgerEntries entries, JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.entries = entries;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Records one happening, the first of its compensation or a later one, and returns the state after it. */
    @Transactional
    public LedgerState apply(Happening.Opening happening) {
        return opened(List.of(happening)).get(happening.key()).state();
    }

    /** Records happenings that may be the first of their compensations, in their order and in a handful of statements. */
    @Transactional
    public void open(List<? extends Happening.Opening> happenings) {
        opened(happenings);
    }

    /**
     * Records that an attempt saw the answer it had waited for, and returns the state after it.
     *
     * @throws java.util.NoSuchElementException if there is no such compensation
     */
    @Transactional
    public LedgerState apply(Happening.AttemptConcluded happening) {
        LedgerEntry entry = entries.lock(Set.of(happening.key())).getFirst();
        publish(List.of(happening), Map.of(entry.key(), entry));
        return entry.state();
    }

    /** Records answers, in their order, and returns those that belong to no compensation. */
    @Transactional
    public Set<LedgerKey> apply(List<Happening.GatewayAnswered> answers) {
        Map<LedgerKey, LedgerEntry> known = locked(answers);
        Set<LedgerKey> unknown = answers.stream().map(Happening::key).collect(Collectors.toSet());
        unknown.removeAll(known.keySet());
        publish(answers.stream().filter(answer -> known.containsKey(answer.key())).toList(), known);
        return unknown;
    }

    /** How far a compensation is. */
    public Progress progress(LedgerKey key) {
        return entries.findProgress(key).orElseThrow();
    }

    private Map<LedgerKey, LedgerEntry> opened(List<? extends Happening.Opening> happenings) {
        insert(happenings.stream().map(Happening.Opening::of).toList());
        Map<LedgerKey, LedgerEntry> known = locked(happenings);
        publish(happenings, known);
        return known;
    }

    private Map<LedgerKey, LedgerEntry> locked(List<? extends Happening> happenings) {
        return entries.lock(happenings.stream().map(Happening::key).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(LedgerEntry::key, Function.identity()));
    }

    private void publish(List<? extends Happening> happenings, Map<LedgerKey, LedgerEntry> known) {
        Instant now = clock.instant();
        List<OutgoingEvent> outgoing = new ArrayList<>();
        for (Happening happening : happenings) {
            known.get(happening.key()).apply(happening, now).ifPresent(event ->
                    outgoing.add(new OutgoingEvent(event, happening.traceparent(), happening.reconciliationRun())));
        }
        outbox.append(outgoing);
    }

    private void insert(List<CompensationCase> cases) {
        String now = clock.instant().toString();
        jdbc.sql(OPEN).param(now).param(now)
                .param(texts(cases, of -> of.key().paymentId()))
                .param(texts(cases, of -> of.key().compensation()))
                .param(cases.stream().mapToLong(CompensationCase::courseId).toArray())
                .param(cases.stream().mapToLong(CompensationCase::studentId).toArray())
                .param(cases.stream().mapToLong(CompensationCase::amount).toArray())
                .param(texts(cases, CompensationCase::reason))
                .update();
    }

    private static String[] texts(List<CompensationCase> cases, Function<CompensationCase, Object> column) {
        return cases.stream().map(column).map(Object::toString).toArray(String[]::new);
    }
}
