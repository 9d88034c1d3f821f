/** What reconciliation asks about seats, and an operator's word to count them anew. */
@NullMarked
package io.paymentsystem.enrollment.audit;

import org.jspecify.annotations.NullMarked;
