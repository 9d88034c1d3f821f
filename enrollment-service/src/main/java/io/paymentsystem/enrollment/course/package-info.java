/** Courses: their seats, price and whether they are open. */
@NullMarked
package io.paymentsystem.enrollment.course;

import org.jspecify.annotations.NullMarked;
