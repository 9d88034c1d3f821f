/** Money that may not stay with us: refunds of what was taken, fences for what was not. */
@NullMarked
package io.paymentsystem.gateway.cancel;

import org.jspecify.annotations.NullMarked;
