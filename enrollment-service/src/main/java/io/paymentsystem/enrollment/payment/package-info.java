/** Payments: their status, its transitions and history, and the questions about them. */
@NullMarked
package io.paymentsystem.enrollment.payment;

import org.jspecify.annotations.NullMarked;
