/** The dead-letter desk: what rests and why, what a replay would do, replays, and everything that was ever replayed. */
@NullMarked
package io.paymentsystem.reconciliation.console.deadletter;

import org.jspecify.annotations.NullMarked;
