/** The discrepancies that were found, their lives, and what a person has to say to them. */
@NullMarked
package io.paymentsystem.reconciliation.discrepancy;

import org.jspecify.annotations.NullMarked;
