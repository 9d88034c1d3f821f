package io.paymentsystem.baseline.course;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Courses over HTTP. */
@RestController
@RequestMapping("/courses/{id}")
class CourseController {

    private final Courses courses;

    CourseController(Courses courses) {
        this.courses = courses;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(@PathVariable long id, @RequestBody CourseTerms terms) {
        if (courses.open(id, terms.capacity(), terms.price()) == 0) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "course %d has more than %d seats held".formatted(id, terms.capacity()));
        }
    }

    @GetMapping
    Course.View show(@PathVariable long id) {
        return courses.findById(id).map(Course::view)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no course " + id));
    }
}
