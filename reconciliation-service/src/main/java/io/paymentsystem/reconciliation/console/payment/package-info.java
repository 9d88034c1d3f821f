/** Finding payments, and one with all that is known of it. */
@NullMarked
package io.paymentsystem.reconciliation.console.payment;

import org.jspecify.annotations.NullMarked;
