package io.paymentsystem.enrollment.audit;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.paymentsystem.contract.SeatsCorrectionRequested;
import io.paymentsystem.enrollment.course.CourseSeats;
import io.paymentsystem.enrollment.course.Seats;
import io.paymentsystem.messaging.BatchHandler;
import io.paymentsystem.messaging.Received;
import io.paymentsystem.messaging.Refusal;
import io.paymentsystem.outbox.Outbox;
import io.paymentsystem.outbox.OutgoingEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has courses count their seats anew, by the payments that hold one, on an operator's word.
 *
 * <p>Locks courses and no payment, so it never waits for a batch that waits for it. The count is exact all the same: whoever makes a
 * payment a holder, or a holder none, does so in a transaction that locks the course's row too. A batch that has changed payments and has
 * not got that lock yet is not committed: its payments are counted as they were, and it adds its difference to what is set here. A batch
 * that had the lock has committed before the lock was given to this transaction, and the count, a statement after it, sees what it did;
 * that holds at the isolation level READ COMMITTED only, where each statement has a snapshot of its own. Recording enrolments moves
 * payments without that lock, but from one state that holds a seat to another.
 */
@Component
class CorrectingSeats implements BatchHandler<SeatsCorrectionRequested> {

    private static final Logger log = LoggerFactory.getLogger(CorrectingSeats.class);

    private final Seats seats;
    private final SeatsHeld held;
    private final Outbox outbox;
    private final Clock clock;

    CorrectingSeats(Seats seats, SeatsHeld held, Outbox outbox, Clock clock) {
        this.seats = seats;
        this.held = held;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Refusal<SeatsCorrectionRequested>> handle(List<Received<SeatsCorrectionRequested>> batch) {
        Set<Long> courseIds = batch.stream().map(received -> received.event().courseId()).collect(toSet());
        Map<Long, CourseSeats> courses = seats.lock(courseIds);
        Instant now = clock.instant();
        Map<Long, Integer> counts = held.count(courseIds);
        Map<Long, SeatCorrection> corrections = courseIds.stream()
                .map(id -> SeatCorrection.of(id, courses.get(id), counts.getOrDefault(id, 0)))
                .collect(toMap(SeatCorrection::courseId, correction -> correction));
        seats.set(corrections.values().stream().filter(SeatCorrection::possible)
                .collect(toMap(SeatCorrection::courseId, SeatCorrection::seatsHeld)));
        outbox.append(batch.stream().map(received -> answer(received, corrections.get(received.event().courseId()), now)).toList());
        return List.of();
    }

    private static OutgoingEvent answer(Received<SeatsCorrectionRequested> received, SeatCorrection correction, Instant now) {
        SeatsCorrectionRequested asked = received.event();
        log.info("{} has course {} count its seats anew, because: {}; {}: {}", oneLine(asked.by()), asked.courseId(),
                oneLine(asked.reason()), correction.result(), correction.reason());
        return new OutgoingEvent(correction.answer(asked.requestId(), now), received.traceparent());
    }

    /** Text from outside must not look like a line of its own. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
