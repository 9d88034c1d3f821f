/** What compensations have undone, applied to payments and seats. */
@NullMarked
package io.paymentsystem.enrollment.compensation;

import org.jspecify.annotations.NullMarked;
