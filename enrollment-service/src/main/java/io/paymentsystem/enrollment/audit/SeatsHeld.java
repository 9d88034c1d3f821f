package io.paymentsystem.enrollment.audit;

import static java.util.stream.Collectors.toMap;

import io.paymentsystem.contract.SeatsAuditAnswered.CourseSeats;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seats by the payments that hold them; every method is one statement, and so one snapshot. */
@Repository
class SeatsHeld {

    private static final String BY_COURSE = """
            select course.id as course_id, course.capacity, course.seats_taken,
                   (select count(*)::integer from payment where payment.course_id = course.id and holds_a_seat) as seats_held
              from course
             where ?::bigint is null or course.id > ?::bigint
             order by course.id
             limit ?
            """;

    private static final String HOLDERS = """
            select id
              from payment
             where course_id = ? and (?::uuid is null or id > ?::uuid) and holds_a_seat
             order by id
             limit ?
            """;

    private static final String COUNT = """
            select course_id, count(*)::integer as seats_held
              from payment
             where course_id = any(?) and holds_a_seat
             group by course_id
            """;

    private final JdbcClient jdbc;

    SeatsHeld(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of the courses after the given one, or from the first, each with its own count beside the payments'. */
    Page<CourseSeats> byCourse(@Nullable Long afterCourseId, int size) {
        return Page.of(jdbc.sql(BY_COURSE).param(afterCourseId).param(afterCourseId).param(size + 1).query(CourseSeats.class).list(), size);
    }

    /** A page of the payments that hold a seat of the course, after the given one, or from the first. */
    Page<UUID> holders(long courseId, @Nullable UUID after, int size) {
        List<UUID> found = jdbc.sql(HOLDERS).param(courseId).param(after).param(after).param(size + 1).query(UUID.class).list();
        return Page.of(found, size);
    }

    /** How many payments hold a seat of each course; a course that is missing from the answer has none. */
    Map<Long, Integer> count(Collection<Long> courseIds) {
        return jdbc.sql(COUNT).param(courseIds.stream().mapToLong(Long::longValue).toArray()).query(Held.class).list().stream()
                .collect(toMap(Held::courseId, Held::seatsHeld));
    }

    private record Held(long courseId, int seatsHeld) {
    }
}
