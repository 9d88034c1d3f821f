/** Step three: the enrolment. */
@NullMarked
package io.paymentsystem.enrollment.enrolment;

import org.jspecify.annotations.NullMarked;
