package io.paymentsystem.simulators.slack;

import io.paymentsystem.simulators.behavior.Checks;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the webhook behaves. Fields that are not given are good. The two rates exclude one another.
 *
 * @param failRate            500, the message is lost
 * @param tooManyRequestsRate 429 with a Retry-After header, the message is lost
 * @param latencyMs           time before the answer, in milliseconds
 * @param retryAfterSeconds   the value of Retry-After; 1 unless given
 * @param refuses             text; a message that has it anywhere is refused, an empty one refuses all
 * @param refusalStatus       with which status; 400 unless given
 * @param seed                what the draws depend on, together with the number of the request since the behavior was set
 */
record SlackBehavior(
        double failRate, double tooManyRequestsRate, long latencyMs, @Nullable Long retryAfterSeconds,
        @Nullable String refuses, @Nullable Long refusalStatus, long seed) {

    static final SlackBehavior GOOD = new SlackBehavior(0, 0, 0, null, null, null, 0);

    private static final long DEFAULT_RETRY_AFTER = 1;
    private static final long MAX_RETRY_AFTER = 3_600;
    private static final long DEFAULT_REFUSAL = 400;

    SlackBehavior {
        retryAfterSeconds = Objects.requireNonNullElse(retryAfterSeconds, DEFAULT_RETRY_AFTER);
        refusalStatus = Objects.requireNonNullElse(refusalStatus, DEFAULT_REFUSAL);
        Checks.refusal("refusalStatus", refusalStatus);
        Checks.rate("failRate", failRate);
        Checks.rate("tooManyRequestsRate", tooManyRequestsRate);
        Checks.sum("failRate and tooManyRequestsRate", failRate + tooManyRequestsRate);
        Checks.range("latencyMs", latencyMs, Checks.MAX_WAIT_MS);
        Checks.range("retryAfterSeconds", retryAfterSeconds, MAX_RETRY_AFTER);
    }

    boolean refuses(String message) {
        return refuses != null && message.contains(refuses);
    }

    int refusal() {
        return Math.toIntExact(refusalStatus);
    }

    Duration latency() {
        return Duration.ofMillis(latencyMs);
    }
}
