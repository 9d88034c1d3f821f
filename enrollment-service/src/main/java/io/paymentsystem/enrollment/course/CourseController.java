package io.paymentsystem.enrollment.course;

import io.paymentsystem.enrollment.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Courses over HTTP; every answer is the course as it is after the request. */
@RestController
@RequestMapping("/courses/{courseId}")
class CourseController {

    private final CourseOffice office;
    private final Courses courses;

    CourseController(CourseOffice office, Courses courses) {
        this.office = office;
        this.courses = courses;
    }

    @PutMapping
    Course.View open(@PathVariable long courseId, @RequestBody CourseTerms terms) {
        if (!office.open(courseId, terms)) {
            throw new ProblemException(HttpStatus.CONFLICT, "course %d has %d seats taken, so its capacity cannot become %d"
                    .formatted(courseId, show(courseId).seatsTaken(), terms.capacity()));
        }
        return show(courseId);
    }

    @PostMapping("/close")
    Course.View close(@PathVariable long courseId) {
        office.close(courseId);
        return show(courseId);
    }

    @GetMapping
    Course.View show(@PathVariable long courseId) {
        return courses.findById(courseId).map(Course::view)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "there is no course " + courseId));
    }
}
