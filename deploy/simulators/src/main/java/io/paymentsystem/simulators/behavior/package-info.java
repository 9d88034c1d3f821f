/** How the simulated gateway is told to misbehave, repeatably from a seed. */
@NullMarked
package io.paymentsystem.simulators.behavior;

import org.jspecify.annotations.NullMarked;
