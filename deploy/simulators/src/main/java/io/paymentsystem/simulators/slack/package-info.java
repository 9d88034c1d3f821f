/** Slack's incoming webhook, with what it received readable by tests. */
@NullMarked
package io.paymentsystem.simulators.slack;

import org.jspecify.annotations.NullMarked;
