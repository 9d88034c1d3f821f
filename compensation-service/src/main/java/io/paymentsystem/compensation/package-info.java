/** Undoes what was done for payments that failed half-way, or says for good that it could not. */
@NullMarked
package io.paymentsystem.compensation;

import org.jspecify.annotations.NullMarked;
