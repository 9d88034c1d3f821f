package io.paymentsystem.reconciliation.replay;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a replay all of whose records are sent or left. */
@Component
class Concluding {

    private final ReplayStore replays;
    private final ReplayRecords records;
    private final Clock clock;

    Concluding(ReplayStore replays, ReplayRecords records, Clock clock) {
        this.replays = replays;
        this.records = records;
        this.clock = clock;
    }

    @Transactional
    public void step(UUID id) {
        if (replays.lockRunning(id).isPresent() && !records.anyToGo(id)) {
            replays.complete(id, clock.instant());
        }
    }
}
