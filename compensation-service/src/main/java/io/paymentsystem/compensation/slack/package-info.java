/** Tells Slack of dead letters, at least once, in its own time: nothing else ever waits for Slack. */
@NullMarked
package io.paymentsystem.compensation.slack;

import org.jspecify.annotations.NullMarked;
