/** Puts dead letters back on the topics that they came from, and on no other. */
@NullMarked
package io.paymentsystem.messaging.replay;

import org.jspecify.annotations.NullMarked;
