/** The payment gateway and Slack as this system's tests, demo and bench meet them: one process, one port, real HTTP. */
@NullMarked
package io.paymentsystem.simulators;

import org.jspecify.annotations.NullMarked;
