/** A payment's evidence: our word on it beside the PG's. */
@NullMarked
package io.paymentsystem.reconciliation.evidence;

import org.jspecify.annotations.NullMarked;
