package io.paymentsystem.reconciliation.run;

import io.paymentsystem.reconciliation.run.Run.Cause;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Runs as people and tools start and see them. */
@Service
public class Runs {

    private static final int LATEST_MAX = 100;

    private final Starting starting;
    private final RunStore store;

    Runs(Starting starting, RunStore store) {
        this.starting = starting;
        this.store = store;
    }

    /** Starts a run as soon as the one under way has ended; one that waits for that already is as good. Returns its id. */
    public UUID start(@Nullable Duration ageLimit) {
        return starting.queue(Cause.OPERATOR, ageLimit);
    }

    /** The latest, newest first. */
    public List<Run> latest() {
        return store.latest(LATEST_MAX);
    }

    /** The one that was asked for last, if any was ever. */
    public Optional<Run> last() {
        return store.latest(1).stream().findFirst();
    }

    /** One of them. */
    public Optional<Run> find(UUID id) {
        return store.find(id);
    }
}
