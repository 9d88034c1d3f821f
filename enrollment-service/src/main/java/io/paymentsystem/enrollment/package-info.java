/** Owns courses and their seats, payments and their status, and enrolments: the first and the third step, and what undoes them. */
@NullMarked
package io.paymentsystem.enrollment;

import org.jspecify.annotations.NullMarked;
