/** The ledger: what is known of every compensation, the rules by which that changes, and what is published when it does. */
@NullMarked
package io.paymentsystem.compensation.ledger;

import org.jspecify.annotations.NullMarked;
