/** Where the system runs that the suite is run against: as processes, in containers, or wherever somebody else has started it. */
@NullMarked
package io.paymentsystem.endtoend.footing;

import org.jspecify.annotations.NullMarked;
