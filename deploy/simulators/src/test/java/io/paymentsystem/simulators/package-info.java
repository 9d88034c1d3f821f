/** The simulators over real HTTP. */
@NullMarked
package io.paymentsystem.simulators;

import org.jspecify.annotations.NullMarked;
