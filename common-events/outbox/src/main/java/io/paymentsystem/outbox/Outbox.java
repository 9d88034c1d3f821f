package io.paymentsystem.outbox;

import io.paymentsystem.contract.EventCodec;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/**
 * Where events leave the service.
 *
 * <p>An appended event is published at least once if, and only if, the surrounding transaction commits; usually once, and more often
 * after a crash, each time with the same event id. Events of one key that were committed one after the other are published in that
 * order, save that the sweeper may publish a row again, late.
 */
public class Outbox {

    private static final String INSERT = """
            insert into outbox (event_id, event_type, topic, key, payload, traceparent, reconciliation_run, occurred_at)
            select event_id::uuid, event_type, topic, key, payload, traceparent, reconciliation_run, ?::timestamptz
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                   as event (event_id, event_type, topic, key, payload, traceparent, reconciliation_run)
            """;

    private final JdbcClient jdbc;
    private final IdGenerator ids;
    private final Clock clock;

    Outbox(JdbcClient jdbc, IdGenerator ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** Appends one event and returns the id that it is given; see {@link #append(List)}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID append(OutgoingEvent event) {
        return append(List.of(event)).getFirst();
    }

    /**
     * Appends events in one statement, in their order, and returns the ids that they are given, in the same order.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException if there is no transaction to be part of
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> append(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        List<UUID> eventIds = events.stream().map(_ -> ids.generateId()).toList();
        jdbc.sql(INSERT)
                .param(clock.instant().toString())
                .param(column(eventIds, UUID::toString))
                .param(column(events, outgoing -> outgoing.event().getClass().getSimpleName()))
                .param(column(events, outgoing -> outgoing.event().topic().topicName()))
                .param(column(events, outgoing -> outgoing.event().key()))
                .param(column(events, outgoing -> EventCodec.write(outgoing.event())))
                .param(column(events, OutgoingEvent::traceparent))
                .param(column(events, outgoing -> Objects.toString(outgoing.reconciliationRun(), null)))
                .update();
        return eventIds;
    }

    private static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
