package io.paymentsystem.enrollment.course;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Courses extends Repository<Course, Long> {

    Optional<Course> findById(Long id);
}
