/** Step 2 of a payment: the PG is asked to take the money. */
@NullMarked
package io.paymentsystem.gateway.approval;

import org.jspecify.annotations.NullMarked;
