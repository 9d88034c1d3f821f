/** How a failed compensation is tried again: retry topics for what the gateway said, waiting in place for a lost database. */
@NullMarked
package io.paymentsystem.compensation.retry;

import org.jspecify.annotations.NullMarked;
