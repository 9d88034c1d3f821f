/** Payments whose fate is unknown: the PG is asked until it answers. */
@NullMarked
package io.paymentsystem.gateway.check;

import org.jspecify.annotations.NullMarked;
