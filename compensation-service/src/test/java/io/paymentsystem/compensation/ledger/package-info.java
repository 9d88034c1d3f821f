/** The ledger's rules, cell by cell. */
@NullMarked
package io.paymentsystem.compensation.ledger;

import org.jspecify.annotations.NullMarked;
