/** Tells Slack what somebody has to know, at least once, in its own time: nothing else ever waits for Slack. */
@NullMarked
package io.paymentsystem.slack;

import org.jspecify.annotations.NullMarked;
