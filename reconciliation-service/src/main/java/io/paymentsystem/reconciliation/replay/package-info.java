/** Replays of dead letters: judged beforehand, sent once at most, followed to the end of their payments, and written down for ever. */
@NullMarked
package io.paymentsystem.reconciliation.replay;

import org.jspecify.annotations.NullMarked;
