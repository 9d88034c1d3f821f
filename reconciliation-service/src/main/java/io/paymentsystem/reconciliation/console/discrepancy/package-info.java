/** Discrepancies, and a person's word on one. */
@NullMarked
package io.paymentsystem.reconciliation.console.discrepancy;

import org.jspecify.annotations.NullMarked;
