package io.paymentsystem.enrollment.course;

import org.jspecify.annotations.Nullable;

/**
 * What a course is opened with, or changed to.
 *
 * @param capacity seats, 0 or more
 * @param price    whole won, greater than 0
 */
record CourseTerms(@Nullable Integer capacity, @Nullable Long price) {

    CourseTerms {
        if (capacity == null || capacity < 0) {
            throw new IllegalArgumentException("capacity must be given and 0 or more, but is " + capacity);
        }
        if (price == null || price <= 0) {
            throw new IllegalArgumentException("price must be given, in whole won and greater than 0, but is " + price);
        }
    }
}
