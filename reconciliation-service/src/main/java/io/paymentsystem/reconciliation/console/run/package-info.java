/** Runs of reconciliation. */
@NullMarked
package io.paymentsystem.reconciliation.console.run;

import org.jspecify.annotations.NullMarked;
