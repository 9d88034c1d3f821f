package io.paymentsystem.simulators.behavior;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the gateway behaves. Fields that are not given are good: no latency, every rate 0.
 * The rates of confirm exclude one another and are drawn once per request; what they leave of 1 is the rate of good answers.
 *
 * @param latencyMs              time before confirm, cancel, inquiry and list do anything, in milliseconds
 * @param transitMs              confirm: time that a request is on its way, in milliseconds; until it arrives nobody here knows of it
 * @param declineRate            confirm: the card company says no
 * @param errorRate              confirm: 500, nothing done
 * @param executeThenErrorRate   confirm: 500, but done
 * @param executeThenTimeoutRate confirm: done, then silence for {@code timeoutMs}, then a closed connection
 * @param resetRate              confirm: done, then the connection is cut
 * @param garbageRate            confirm: done, answered by a 200 that means nothing
 * @param cancelErrorRate        cancel: 500, nothing done
 * @param cancelRefusalRate      cancel that does not fail: 403, nothing done, and final for that idempotency key
 * @param cancelErrors           cancel: how many requests for an order get a 500, nothing done, before the rate counts
 * @param inquiryErrorRate       inquiry, and list, which goes by the global behavior: 500
 * @param timeoutMs              how long a silent confirm holds its connection, in milliseconds; 30,000 unless given
 * @param declineCode            the error code of a decline; REJECT_CARD_COMPANY unless given
 * @param seed                   what the draws depend on, see {@link Conduct}
 */
public record Behavior(long latencyMs, long transitMs, double declineRate, double errorRate, double executeThenErrorRate,
                       double executeThenTimeoutRate, double resetRate, double garbageRate,
                       double cancelErrorRate, double cancelRefusalRate, int cancelErrors, double inquiryErrorRate,
                       @Nullable Long timeoutMs, @Nullable String declineCode, long seed) {

    private static final long DEFAULT_TIMEOUT_MS = 30_000;
    private static final int MAX_ERRORS = 1_000;
    private static final String DEFAULT_DECLINE_CODE = "REJECT_CARD_COMPANY";

    static final Behavior GOOD = new Behavior(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null, 0);

    /** Fills in what was not given and refuses what is out of range with an {@link IllegalArgumentException}. */
    public Behavior {
        timeoutMs = Objects.requireNonNullElse(timeoutMs, DEFAULT_TIMEOUT_MS);
        declineCode = Objects.requireNonNullElse(declineCode, DEFAULT_DECLINE_CODE);
        Checks.range("latencyMs", latencyMs, Checks.MAX_WAIT_MS);
        Checks.range("transitMs", transitMs, Checks.MAX_WAIT_MS);
        Checks.range("timeoutMs", timeoutMs, Checks.MAX_WAIT_MS);
        Checks.rate("declineRate", declineRate);
        Checks.rate("errorRate", errorRate);
        Checks.rate("executeThenErrorRate", executeThenErrorRate);
        Checks.rate("executeThenTimeoutRate", executeThenTimeoutRate);
        Checks.rate("resetRate", resetRate);
        Checks.rate("garbageRate", garbageRate);
        Checks.rate("cancelErrorRate", cancelErrorRate);
        Checks.rate("cancelRefusalRate", cancelRefusalRate);
        Checks.range("cancelErrors", cancelErrors, MAX_ERRORS);
        Checks.rate("inquiryErrorRate", inquiryErrorRate);
        Checks.sum("The rates of confirm",
                declineRate + errorRate + executeThenErrorRate + executeThenTimeoutRate + resetRate + garbageRate);
        if (!declineCode.matches("[A-Z_]{1,60}")) {
            throw new IllegalArgumentException("declineCode is '" + declineCode + "', send capital letters and underscores, 60 at most.");
        }
    }

    /** The time before anything is done. */
    public Duration latency() {
        return Duration.ofMillis(latencyMs);
    }

    /** The time that a confirm request is on its way. */
    public Duration transit() {
        return Duration.ofMillis(transitMs);
    }

    /** How long a silent confirm holds its connection. */
    public Duration timeout() {
        return Duration.ofMillis(Objects.requireNonNull(timeoutMs));
    }

    boolean confirmsAlwaysWell() {
        return Arrays.stream(Fate.values()).allMatch(fate -> rate(fate) == 0);
    }

    /** The fate that the draw, from 0 inclusive to 1 exclusive, falls upon when the rates are laid end to end. */
    Fate fate(double draw) {
        double end = 0;
        for (Fate fate : Fate.values()) {
            end += rate(fate);
            if (draw < end) {
                return fate;
            }
        }
        return Fate.DONE;
    }

    private double rate(Fate fate) {
        return switch (fate) {
            case DECLINED -> declineRate;
            case FAILED -> errorRate;
            case DONE_THEN_FAILED -> executeThenErrorRate;
            case DONE_THEN_SILENT -> executeThenTimeoutRate;
            case DONE_THEN_RESET -> resetRate;
            case DONE_THEN_GARBLED -> garbageRate;
            case DONE -> 0;
        };
    }
}
