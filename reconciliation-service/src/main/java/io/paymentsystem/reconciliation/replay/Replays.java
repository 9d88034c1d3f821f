package io.paymentsystem.reconciliation.replay;

import io.paymentsystem.messaging.StorableText;
import io.paymentsystem.reconciliation.deadletter.DeskSettings;
import io.paymentsystem.reconciliation.verdict.Safety;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** Orders replays of dead letters, dry or real, shows how far they are, and stops them. */
@Service
public class Replays {

    private static final int LATEST_MAX = 100;

    private final ReplayStore store;
    private final ReplayRecords records;
    private final ShownReplays shown;
    private final DeskSettings settings;
    private final IdGenerator ids;
    private final Clock clock;

    Replays(ReplayStore store, ReplayRecords records, ShownReplays shown, DeskSettings settings, IdGenerator ids, Clock clock) {
        this.store = store;
        this.records = records;
        this.shown = shown;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Orders a replay of the dead letters that there are at this moment, and returns its id. It begins at once, and goes on by itself,
     * over crashes too, until all are judged and sent or left.
     *
     * @throws IllegalArgumentException if it cannot be done as ordered; the message says why
     */
    @Transactional
    public UUID order(ReplayOrder order) {
        int rate = order.ratePerSecond() == null ? settings.rateDefault() : order.ratePerSecond();
        if (rate < 1 || rate > settings.rateMax()) {
            throw new IllegalArgumentException("ratePerSecond must be from 1 to %d, but is %d".formatted(settings.rateMax(), rate));
        }
        Selection selection = order.selection();
        if (selection.replay() != null && store.find(selection.replay()).isEmpty()) {
            throw new IllegalArgumentException("there is no replay " + selection.replay());
        }
        if (selection.ids() != null && selection.ids().size() > settings.recordsMax()) {
            throw new IllegalArgumentException("at most %,d ids can be selected at once".formatted(settings.recordsMax()));
        }
        UUID id = ids.generateId();
        store.add(id, order, rate, clock.instant());
        int meant = records.add(id, selection, settings.recordsMax());
        List<String> named = selection.ids();
        if (named != null && meant < named.stream().distinct().count()) {
            throw new IllegalArgumentException("there is no dead letter " + shown.firstMissing(named));
        }
        return id;
    }

    /** The latest replays, newest first. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<ShownReplay> latest() {
        return shown.progressOf(store.latest(LATEST_MAX));
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<ShownReplay> find(UUID id) {
        return store.find(id).map(replay -> shown.progressOf(List.of(replay)).getFirst());
    }

    /**
     * A page of a replay's records, in the order in which they are taken.
     *
     * @param verdict null for any
     * @param after   the id of the last one of the page before
     */
    public List<ShownReplayRecord> records(UUID id, @Nullable Safety verdict, @Nullable String after, int max) {
        return shown.records(id, verdict, after, max);
    }

    /** Stops a replay: what is not being sent already is left. Returns whether it was running; empty if there is none. */
    @Transactional
    public Optional<Boolean> stop(UUID id, String by, @Nullable String reason) {
        return store.lock(id).map(replay -> {
            boolean running = replay.state() == ReplayState.RUNNING;
            if (running) {
                store.stop(id, StorableText.of(by), reason == null ? "" : StorableText.of(reason), clock.instant());
                records.leaveTheRest(id);
            }
            return running;
        });
    }
}
