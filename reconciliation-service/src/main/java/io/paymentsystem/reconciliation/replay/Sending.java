package io.paymentsystem.reconciliation.replay;

import io.paymentsystem.messaging.replay.OriginalTopics;
import io.paymentsystem.messaging.replay.Place;
import io.paymentsystem.messaging.replay.Replayable;
import io.paymentsystem.reconciliation.deadletter.DeskSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends approved records, no faster than the replay's rate, whichever replicas do it. That a record is being sent is committed before it is
 * sent, so it is never sent a second time as long as nobody knows what became of the first.
 */
@Component
class Sending {

    private static final Duration BURST = Duration.ofSeconds(1);

    private final ReplayStore replays;
    private final ReplayRecords records;
    private final OriginalTopics originals;
    private final TransactionOperations transactions;
    private final DeskSettings settings;
    private final Clock clock;

    Sending(ReplayStore replays, ReplayRecords records, OriginalTopics originals, TransactionOperations transactions,
            DeskSettings settings, Clock clock) {
        this.replays = replays;
        this.records = records;
        this.originals = originals;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** No database transaction is open while Kafka is asked. */
    void step(UUID id) {
        replays.find(id).ifPresent(replay -> {
            List<Place> next = records.approved(id, allowance(replay, clock.instant()));
            if (!next.isEmpty()) {
                send(id, next, originals.read(next));
            }
        });
    }

    private void send(UUID id, List<Place> next, List<Replayable> readable) {
        List<Replayable> mine = transactions.execute(_ -> mark(id, next, readable));
        OriginalTopics.Sent sent = originals.send(mine);
        transactions.executeWithoutResult(_ -> {
            records.replayed(sent.there(), clock.instant());
            records.refused(sent.refused(), settings.replaysMax());
        });
    }

    private List<Replayable> mark(UUID id, List<Place> next, List<Replayable> readable) {
        return replays.lockRunning(id).map(replay -> {
            Instant now = clock.instant();
            List<Place> gone = next.stream().filter(place -> readable.stream().noneMatch(each -> each.place().equals(place))).toList();
            records.leave(id, gone.stream().map(Place::toString).toList(), "it is not on its dead-letter topic any more, or was cut when it died");
            List<Replayable> allowed = readable.stream().limit(allowance(replay, now)).toList();
            List<String> marked = records.sending(id, allowed);
            List<Replayable> mine = allowed.stream().filter(each -> marked.contains(each.place().toString())).toList();
            records.leave(id, allowed.stream().map(each -> each.place().toString()).toList(), "another replay was faster");
            replays.paced(id, now);
            return mine;
        }).orElse(List.of());
    }

    /** What may be sent now, by the rate and by when the last was; a second's worth after a rest. */
    private static int allowance(Replay replay, Instant now) {
        long sinceMillis = Math.clamp(Duration.between(replay.pacedAt(), now).toMillis(), 0, BURST.toMillis());
        return (int) (replay.ratePerSecond() * sinceMillis / 1_000);
    }
}
