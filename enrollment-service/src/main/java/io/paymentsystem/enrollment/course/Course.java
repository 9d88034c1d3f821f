package io.paymentsystem.enrollment.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** A course as it is shown; seats change by statements of {@link Seats} only. */
@Entity
@Immutable
class Course {

    @Id
    private Long id;
    private int capacity;
    private long price;
    private boolean open;
    @Column(name = "seats_taken")
    private int seatsTaken;
    @Formula("(select count(*) from enrolment where enrolment.course_id = id)")
    private long enrolled;

    /** The public form: {@code seatsTaken} counts payments under way too, {@code enrolled} only those that ended well. */
    record View(long courseId, int capacity, int seatsTaken, long enrolled, long price, boolean open) {
    }

    View view() {
        return new View(id, capacity, seatsTaken, enrolled, price, open);
    }
}
