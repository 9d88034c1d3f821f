/** The PG's own list of what money it has moved, for the services that check it against theirs. */
@NullMarked
package io.paymentsystem.gateway.listing;

import org.jspecify.annotations.NullMarked;
