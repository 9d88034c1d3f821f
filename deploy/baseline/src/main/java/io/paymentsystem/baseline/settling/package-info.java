/** How one request gets seat, money and enrolment, in three forms to compare. */
@NullMarked
package io.paymentsystem.baseline.settling;

import org.jspecify.annotations.NullMarked;
