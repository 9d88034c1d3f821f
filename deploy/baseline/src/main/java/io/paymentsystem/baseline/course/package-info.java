/** Courses: their seats and their price. */
@NullMarked
package io.paymentsystem.baseline.course;

import org.jspecify.annotations.NullMarked;
