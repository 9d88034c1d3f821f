/** Step one: the seat. */
@NullMarked
package io.paymentsystem.enrollment.seat;

import org.jspecify.annotations.NullMarked;
