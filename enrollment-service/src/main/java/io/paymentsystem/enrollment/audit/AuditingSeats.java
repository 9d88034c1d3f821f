package io.paymentsystem.enrollment.audit;

import io.paymentsystem.contract.SeatsAuditAnswered;
import io.paymentsystem.contract.SeatsAuditAnswered.CourseSeats;
import io.paymentsystem.contract.SeatsAuditRequested;
import io.paymentsystem.messaging.BatchHandler;
import io.paymentsystem.messaging.Received;
import io.paymentsystem.messaging.Refusal;
import io.paymentsystem.outbox.Outbox;
import io.paymentsystem.outbox.OutgoingEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says how the seats of a page of courses stand. A seat and the payment that holds it change in one transaction, and a page is one
 * snapshot, so where the two counts differ it is for good, however busy the courses are.
 *
 * <p>The pages of one audit are snapshots of different moments: what a page says is true of its {@code answeredAt}, or of a little later.
 */
@Component
class AuditingSeats implements BatchHandler<SeatsAuditRequested> {

    private final SeatsHeld held;
    private final Outbox outbox;
    private final Clock clock;
    private final AuditSettings settings;

    AuditingSeats(SeatsHeld held, Outbox outbox, Clock clock, AuditSettings settings) {
        this.held = held;
        this.outbox = outbox;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    @Transactional
    public List<Refusal<SeatsAuditRequested>> handle(List<Received<SeatsAuditRequested>> batch) {
        outbox.append(batch.stream().map(this::answer).toList());
        return List.of();
    }

    private OutgoingEvent answer(Received<SeatsAuditRequested> received) {
        SeatsAuditRequested asked = received.event();
        // Before the statement, so that everything that was committed until then is in its snapshot.
        Instant now = clock.instant();
        Page<CourseSeats> page = held.byCourse(asked.afterCourseId(), settings.coursesPerPage());
        var answer = new SeatsAuditAnswered(asked.requestId(), page.rows(), page.next(CourseSeats::courseId), now);
        return new OutgoingEvent(answer, received.traceparent());
    }
}
