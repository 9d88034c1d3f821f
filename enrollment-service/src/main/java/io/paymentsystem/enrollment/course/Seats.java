package io.paymentsystem.enrollment.course;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seats on the hot path: one conditional update of a course for a whole batch, inside the batch's transaction. */
@Repository
public class Seats {

    private static final String LOCK = """
            select id, capacity, price, open, seats_taken
              from course
             where id = any(?)
             order by id
               for update
            """;

    private static final String CHANGE = """
            update course
               set seats_taken = course.seats_taken + change.seats
              from unnest(?::bigint[], ?::integer[]) as change (id, seats)
             where course.id = change.id and course.seats_taken + change.seats between 0 and course.capacity
            """;

    private static final String SET = """
            update course
               set seats_taken = counted.seats
              from unnest(?::bigint[], ?::integer[]) as counted (id, seats)
             where course.id = counted.id
            """;

    private final JdbcClient jdbc;

    Seats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads courses and locks their rows until the transaction ends; unknown ones are missing from the answer. */
    public Map<Long, CourseSeats> lock(Collection<Long> courseIds) {
        return jdbc.sql(LOCK).param(longs(courseIds)).query(CourseSeats.class).list().stream()
                .collect(toMap(CourseSeats::id, Function.identity()));
    }

    /** Those of the courses that are open. */
    public Set<Long> open(Collection<Long> courseIds) {
        return jdbc.sql("select id from course where id = any(?) and open").param(longs(courseIds)).query(Long.class).set();
    }

    /** Takes that many seats of each locked course. */
    public void take(Map<Long, Integer> seatsByCourse) {
        change(seatsByCourse, +1);
    }

    /** Gives that many seats back to each locked course. */
    public void giveBack(Map<Long, Integer> seatsByCourse) {
        change(seatsByCourse, -1);
    }

    /** Says that so many seats of each locked course are taken, whatever it counted until now. */
    public void set(Map<Long, Integer> seatsByCourse) {
        jdbc.sql(SET)
                .param(longs(seatsByCourse.keySet()))
                .param(seatsByCourse.values().stream().mapToInt(Integer::intValue).toArray())
                .update();
    }

    private void change(Map<Long, Integer> seatsByCourse, int sign) {
        int changed = jdbc.sql(CHANGE)
                .param(longs(seatsByCourse.keySet()))
                .param(seatsByCourse.values().stream().mapToInt(seats -> sign * seats).toArray())
                .update();
        if (changed != seatsByCourse.size()) {
            throw new IllegalStateException("seats of courses %s would leave their bounds".formatted(seatsByCourse));
        }
    }

    private static long[] longs(Collection<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }
}
