package io.paymentsystem.localstack;

import java.time.Duration;

/**
 * How long the supervisor waits.
 *
 * @param start for a part to be ready after its process was started
 * @param stop for a part to end after it was asked to, before it is killed; the first that ends after a build writes its class cache
 * @param undo for a part to end when its start is undone; less, as it has not begun to work
 * @param lock for another command on the same stack to finish
 */
record Limits(Duration start, Duration stop, Duration undo, Duration lock) {

    static final Limits USUAL =
            new Limits(Duration.ofMinutes(3), Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofMinutes(6));
}
