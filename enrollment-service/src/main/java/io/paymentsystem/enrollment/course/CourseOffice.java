package io.paymentsystem.enrollment.course;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Opens, changes and closes courses, each by one conditional statement, so that it never fights with seats being taken. */
@Service
class CourseOffice {

    private static final String OPEN = """
            insert into course (id, capacity, price, open)
            values (?, ?, ?, true)
            on conflict (id) do update
               set capacity = excluded.capacity, price = excluded.price, open = true
             where excluded.capacity >= course.seats_taken
            """;

    private final JdbcClient jdbc;

    CourseOffice(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens or changes a course; {@code false} if more seats are taken than it would have. */
    boolean open(long courseId, CourseTerms terms) {
        return jdbc.sql(OPEN).param(courseId).param(terms.capacity()).param(terms.price()).update() == 1;
    }

    /** Closes a course: no new seat, and no enrolment for money that is under way; {@code false} if there is no such course. */
    boolean close(long courseId) {
        return jdbc.sql("update course set open = false where id = ?").param(courseId).update() == 1;
    }
}
