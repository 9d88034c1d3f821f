/** How every service consumes: events from bytes, batches as one unit of work, poison to dead-letter topics. */
@NullMarked
package io.paymentsystem.messaging;

import org.jspecify.annotations.NullMarked;
