package io.paymentsystem.baseline.course;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All courses. What changes one returns how many rows it changed. */
public interface Courses extends Repository<Course, Long> {

    Optional<Course> findById(long id);

    /** The course, its row locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select course from Course course where course.id = :id")
    Optional<Course> lock(long id);

    /** Opens or changes a course, unless more seats are held than it would have. */
    @Transactional
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into course (id, capacity, price)
            values (:id, :capacity, :price)
            on conflict (id) do update
               set capacity = excluded.capacity, price = excluded.price
             where excluded.capacity >= course.enrolled
            """)
    int open(long id, int capacity, long price);

    /** Takes a seat if there is one, for that price, and the student is not enrolled; locks the course's row only if so. */
    @Modifying
    @Query("""
            update Course course set course.enrolled = course.enrolled + 1
             where course.id = :id and course.enrolled < course.capacity and course.price = :amount
               and not exists (select 1 from Enrolment held where held.id.courseId = :id and held.id.studentId = :studentId)
            """)
    int takeSeat(long id, long studentId, long amount);

    @Modifying
    @Query("update Course course set course.enrolled = course.enrolled - 1 where course.id = :id")
    int giveSeatBack(long id);
}
