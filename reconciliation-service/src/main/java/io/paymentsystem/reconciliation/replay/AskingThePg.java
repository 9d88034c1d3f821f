package io.paymentsystem.reconciliation.replay;

import io.paymentsystem.contract.PgInquiryRequested;
import io.paymentsystem.messaging.TraceParent;
import io.paymentsystem.outbox.OutgoingEvent;
import io.paymentsystem.outbox.Outbox;
import io.paymentsystem.reconciliation.deadletter.DeskSettings;
import io.paymentsystem.reconciliation.replay.ReplayRecords.Unasked;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** Has the PG asked about the payments of the next records, each payment once, and never about more than a bound at the same time. */
@Component
class AskingThePg {

    /** A verdict must not be old before its turn comes to be sent. */
    private static final int WINDOW_SECONDS = 20;

    private final ReplayStore replays;
    private final ReplayRecords records;
    private final Outbox outbox;
    private final IdGenerator ids;
    private final Clock clock;
    private final DeskSettings settings;

    AskingThePg(ReplayStore replays, ReplayRecords records, Outbox outbox, IdGenerator ids, Clock clock, DeskSettings settings) {
        this.replays = replays;
        this.records = records;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
    }

    @Transactional
    public void step(UUID id) {
        replays.lockRunning(id).ifPresent(replay -> {
            records.judgeAfresh(id, clock.instant().minus(settings.verdictAge()));
            int window = replay.dryRun() ? settings.window() : Math.min(settings.window(), WINDOW_SECONDS * replay.ratePerSecond());
            int room = window - records.inWindow(id);
            if (room > 0) {
                ask(id, records.waiting(id, clock.instant(), room));
            }
        });
    }

    private void ask(UUID replay, List<Unasked> next) {
        Map<UUID, UUID> inquiries = new LinkedHashMap<>();
        next.stream().map(Unasked::paymentId).filter(Objects::nonNull)
                .forEach(payment -> inquiries.computeIfAbsent(payment, _ -> ids.generateId()));
        outbox.append(inquiries.entrySet().stream().map(asked -> new OutgoingEvent(
                new PgInquiryRequested(asked.getKey(), asked.getValue()),
                TraceParent.continuedOrBegun(null, asked.getValue()))).toList());
        records.asked(replay, next, inquiries, clock.instant());
    }
}
