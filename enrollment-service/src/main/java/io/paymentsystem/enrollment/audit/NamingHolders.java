package io.paymentsystem.enrollment.audit;

import io.paymentsystem.contract.SeatHoldersAnswered;
import io.paymentsystem.contract.SeatHoldersRequested;
import io.paymentsystem.messaging.BatchHandler;
import io.paymentsystem.messaging.Received;
import io.paymentsystem.messaging.Refusal;
import io.paymentsystem.outbox.Outbox;
import io.paymentsystem.outbox.OutgoingEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names the payments that hold a seat of a course, page by page; none for a course that there is not. */
@Component
class NamingHolders implements BatchHandler<SeatHoldersRequested> {

    private final SeatsHeld held;
    private final Outbox outbox;
    private final Clock clock;
    private final AuditSettings settings;

    NamingHolders(SeatsHeld held, Outbox outbox, Clock clock, AuditSettings settings) {
        this.held = held;
        this.outbox = outbox;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    @Transactional
    public List<Refusal<SeatHoldersRequested>> handle(List<Received<SeatHoldersRequested>> batch) {
        outbox.append(batch.stream().map(this::answer).toList());
        return List.of();
    }

    private OutgoingEvent answer(Received<SeatHoldersRequested> received) {
        SeatHoldersRequested asked = received.event();
        Instant now = clock.instant();
        Page<UUID> page = held.holders(asked.courseId(), asked.after(), settings.holdersPerPage());
        var answer = new SeatHoldersAnswered(asked.requestId(), asked.courseId(), page.rows(), page.next(Function.identity()), now);
        return new OutgoingEvent(answer, received.traceparent());
    }
}
