package io.paymentsystem.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the seats of a page of courses stand, all of them at the same moment.
 *
 * @param courses           by their ids
 * @param nextAfterCourseId what the next page begins after; absent where this was the last
 */
public record SeatsAuditAnswered(
        UUID requestId, List<CourseSeats> courses, @Nullable Long nextAfterCourseId, Instant answeredAt) implements AuditEvent {

    public SeatsAuditAnswered {
        Require.present(requestId, "requestId");
        Require.present(courses, "courses");
        Require.present(answeredAt, "answeredAt");
        courses = List.copyOf(courses);
    }

    /**
     * The seats of one course.
     *
     * @param seatsTaken by the course's own count
     * @param seatsHeld  by the payments: how many of them hold a seat
     */
    public record CourseSeats(long courseId, int capacity, int seatsTaken, int seatsHeld) {
    }
}
