/** Sees to it that somebody is told of every dead letter that no other service tells of. */
@NullMarked
package io.paymentsystem.reconciliation.deadletter;

import org.jspecify.annotations.NullMarked;
