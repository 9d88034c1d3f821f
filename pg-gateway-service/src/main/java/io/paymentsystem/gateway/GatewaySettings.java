package io.paymentsystem.gateway;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of the gateway's work, under {@code gateway}.
 *
 * @param callsMax         most calls to the PG in flight in one process; who wants another one waits
 * @param lease            how long a payment belongs to the process that works on it; after that, any process may take it up. Must
 *                         exceed two calls' time-outs, so that what was called in time has ended when the lease does
 * @param findingsMax      most results of calls that are written in one transaction
 * @param findingsQueueMax most results that wait to be written; calls that have more to say wait
 * @param writeRetry       first wait before results are written again after the database failed; doubles each time
 * @param writeRetryMax    longest such wait; there is no last attempt
 * @param checkFirst       wait before a payment of unknown fate is inquired about the first time; doubles each time
 * @param checkMax         longest such wait; there is no last inquiry
 * @param checkInterval    how often payments that are due are looked for
 * @param checksMax        most payments that are taken up for a check in one statement
 * @param stopTimeout      how long calls in flight, and then their results, are waited for when the service stops
 */
@ConfigurationProperties("gateway")
public record GatewaySettings(
        @DefaultValue("256") int callsMax,
        @DefaultValue("25s") Duration lease,
        @DefaultValue("500") int findingsMax,
        @DefaultValue("2000") int findingsQueueMax,
        @DefaultValue("100ms") Duration writeRetry,
        @DefaultValue("5s") Duration writeRetryMax,
        @DefaultValue("1s") Duration checkFirst,
        @DefaultValue("30s") Duration checkMax,
        @DefaultValue("250ms") Duration checkInterval,
        @DefaultValue("200") int checksMax,
        @DefaultValue("6s") Duration stopTimeout) {
}
