package io.paymentsystem.gateway.pg;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the PG is and how long it is waited for, under {@code pg}.
 *
 * @param baseUrl        without a slash at its end
 * @param connectTimeout how long a connection may take
 * @param readTimeout    how long a call may take, from its start to the last byte of the answer
 * @param circuit        when it is left in peace
 */
@ConfigurationProperties("pg")
record PgSettings(
        URI baseUrl,
        SecretKey secretKey,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue Circuit circuit) {

    /**
     * Bounds of a circuit breaker, of which each kind of call has its own.
     *
     * @param failureRate percentage of calls without a usable answer from which on it opens
     * @param window      how many of the last calls that percentage is of
     * @param callsMin    fewest calls that it is reckoned from
     * @param openFor     how long it stays open before a few calls are let through
     * @param probes      how many those are
     * @param trialMax    how long it waits for what they find before it opens again; has to exceed what a call may take
     */
    record Circuit(
            @DefaultValue("50") int failureRate,
            @DefaultValue("50") int window,
            @DefaultValue("20") int callsMin,
            @DefaultValue("5s") Duration openFor,
            @DefaultValue("10") int probes,
            @DefaultValue("30s") Duration trialMax) {
    }
}
