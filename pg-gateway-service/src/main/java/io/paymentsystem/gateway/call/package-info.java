/** Calls to the PG in flight, as many as are allowed, and what they find out on its way into the database. */
@NullMarked
package io.paymentsystem.gateway.call;

import org.jspecify.annotations.NullMarked;
