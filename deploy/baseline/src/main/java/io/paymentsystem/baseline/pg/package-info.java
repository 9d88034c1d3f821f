/** The PG, asked once for each payment and taken at its word. */
@NullMarked
package io.paymentsystem.baseline.pg;

import org.jspecify.annotations.NullMarked;
