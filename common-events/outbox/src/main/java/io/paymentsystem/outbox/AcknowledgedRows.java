package io.paymentsystem.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Deletes what Kafka has acknowledged.
 *
 * <p>PostgreSQL lets the WAL be read a moment before others see the rows; where a commit waits for a synchronous standby, a long one. A
 * row that is published in that moment cannot be deleted yet: it is remembered, and deleted before the sweeper takes it for left behind.
 */
final class AcknowledgedRows {

    private final OutboxRows rows;
    private final Clock clock;
    private final Duration memory;
    private final Map<Long, Instant> unseen = new ConcurrentHashMap<>();

    /** @param memory for how long a row is remembered that cannot be seen; one that somebody else has deleted never will be */
    AcknowledgedRows(OutboxRows rows, Clock clock, Duration memory) {
        this.rows = rows;
        this.clock = clock;
        this.memory = memory;
    }

    /** Deletes those that can be seen, and remembers the others. */
    void delete(List<OutboxRow> acknowledged) {
        List<Long> ids = acknowledged.stream().map(OutboxRow::id).toList();
        Collection<Long> deleted = rows.delete(ids);
        if (deleted.size() < ids.size()) {
            Instant now = clock.instant();
            ids.stream().filter(id -> !deleted.contains(id)).forEach(id -> unseen.put(id, now));
        }
    }

    /** Deletes those that can be seen by now. */
    void deleteRemembered() {
        if (!unseen.isEmpty()) {
            unseen.keySet().removeAll(rows.delete(List.copyOf(unseen.keySet())));
            Instant forgotten = clock.instant().minus(memory);
            unseen.values().removeIf(since -> since.isBefore(forgotten));
        }
    }
}
