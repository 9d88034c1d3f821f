/** The PG's list without Spring: what fits into an event. */
@NullMarked
package io.paymentsystem.gateway.listing;

import org.jspecify.annotations.NullMarked;
