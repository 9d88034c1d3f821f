/** The subset of Toss Payments' API that the system uses, with append-only books as the truth about money. */
@NullMarked
package io.paymentsystem.simulators.pg;

import org.jspecify.annotations.NullMarked;
