/** Attempts at compensations: ask the gateway, wait for its answer within a bound, say how it ended. */
@NullMarked
package io.paymentsystem.compensation.attempt;

import org.jspecify.annotations.NullMarked;
