/** Who is enrolled in what. */
@NullMarked
package io.paymentsystem.baseline.enrolment;

import org.jspecify.annotations.NullMarked;
