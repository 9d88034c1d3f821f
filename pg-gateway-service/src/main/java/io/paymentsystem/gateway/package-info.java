/** The only service that knows the PG: takes and returns money, and publishes what became of it. */
@NullMarked
package io.paymentsystem.gateway;

import org.jspecify.annotations.NullMarked;
