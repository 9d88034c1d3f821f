/** The monolith that the choreography replaces, which the benchmark measures it against: seat, money and enrolment in one request. */
@NullMarked
package io.paymentsystem.baseline;

import org.jspecify.annotations.NullMarked;
