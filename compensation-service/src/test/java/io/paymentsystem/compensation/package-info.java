/** The service as a whole, with the tests in the part of the gateway. */
@NullMarked
package io.paymentsystem.compensation;

import org.jspecify.annotations.NullMarked;
