/** How records get their attempts. */
@NullMarked
package io.paymentsystem.compensation.retry;

import org.jspecify.annotations.NullMarked;
