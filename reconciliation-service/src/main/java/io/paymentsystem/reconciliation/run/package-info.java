/** Runs: who is asked what, in which order, and what is done with the answers. */
@NullMarked
package io.paymentsystem.reconciliation.run;

import org.jspecify.annotations.NullMarked;
