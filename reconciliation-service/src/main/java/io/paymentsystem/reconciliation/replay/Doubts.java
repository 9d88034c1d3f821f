package io.paymentsystem.reconciliation.replay;

import io.paymentsystem.messaging.replay.OriginalTopics;
import io.paymentsystem.messaging.replay.Place;
import io.paymentsystem.reconciliation.deadletter.DeskSettings;
import io.paymentsystem.reconciliation.replay.ReplayRecords.InDoubt;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Finds out what became of records whose sending nobody has seen the end of: the topics themselves tell. */
@Component
class Doubts {

    private static final int BATCH = 1_000;

    private static final Logger log = LoggerFactory.getLogger(Doubts.class);

    private final ReplayRecords records;
    private final OriginalTopics originals;
    private final TransactionOperations transactions;
    private final DeskSettings settings;
    private final Clock clock;

    Doubts(ReplayRecords records, OriginalTopics originals, TransactionOperations transactions, DeskSettings settings, Clock clock) {
        this.records = records;
        this.originals = originals;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    void settle() {
        Map<Place, InDoubt> doubts = records.inDoubt(BATCH).stream()
                .collect(Collectors.toMap(each -> Place.parse(each.place()).orElseThrow(), Function.identity()));
        if (!doubts.isEmpty()) {
            settle(doubts);
        }
    }

    private void settle(Map<Place, InDoubt> doubts) {
        Set<Place> there = originals.findSent(doubts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().sentAfter())));
        List<InDoubt> missing = doubts.entrySet().stream().filter(each -> !there.contains(each.getKey())).map(Map.Entry::getValue).toList();
        transactions.executeWithoutResult(_ -> {
            records.replayed(there, clock.instant());
            records.notSent(missing, settings.replaysMax());
        });
        log.info("Of {} replays in doubt {} stand on their topics, the others were not sent", doubts.size(), there.size());
    }
}
