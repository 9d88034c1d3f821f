/** Replays dead letters: has the desk do it, follows it, and tells how it ended. */
@org.jspecify.annotations.NullMarked
package io.paymentsystem.deadletters.replay;
