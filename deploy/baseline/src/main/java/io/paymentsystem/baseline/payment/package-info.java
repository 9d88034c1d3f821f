/** Payments and how far they got. */
@NullMarked
package io.paymentsystem.baseline.payment;

import org.jspecify.annotations.NullMarked;
