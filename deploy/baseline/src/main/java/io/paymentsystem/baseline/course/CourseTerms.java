package io.paymentsystem.baseline.course;

/**
 * What a course is opened with, or changed to.
 *
 * @param capacity seats, 0 or more
 * @param price    whole won, greater than 0
 */
record CourseTerms(int capacity, long price) {

    CourseTerms {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity must be 0 or more, but is " + capacity);
        }
        if (price <= 0) {
            throw new IllegalArgumentException("price must be greater than 0, but is " + price);
        }
    }
}
