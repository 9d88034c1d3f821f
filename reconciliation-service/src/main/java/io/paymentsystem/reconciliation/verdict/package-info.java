/** Whether it is still right to replay a dead letter: rules by what the record has done, how its payment stands, and what the PG says. */
@NullMarked
package io.paymentsystem.reconciliation.verdict;

import org.jspecify.annotations.NullMarked;
