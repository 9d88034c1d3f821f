package io.paymentsystem.gateway;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of the gateway's work, under {@code gateway}.
 *
 * @param callsMax         most calls to the PG in flight in one process; who wants another one waits
 * @param callsWaitMax     longest that it waits; afterwards its record is delivered again, or its payment is taken up after the lease
 * @param lease            how long a payment belongs to the process that works on it; after that, any process may take it up. Must
 *                         exceed two calls' time-outs, so that what was called in time has ended when the lease does
 * @param findingsMax      most results of calls that are written in one transaction
 * @param findingsQueueMax most results that wait to be written; calls that have more to say wait
 * @param writeRetry       first wait before results are written again after the database failed; doubles each time
 * @param writeRetryMax    longest such wait; there is no last attempt
 * @param checkFirst       wait before a payment of unknown fate is inquired about the first time; doubles each time
 * @param checkMax         longest such wait; there is no last inquiry
 * @param watchMax         longest wait before a fenced payment is looked at again whose approval was once left without an answer
 * @param watchChecks      how often the PG has to know nothing of it before it is left alone; with these waits, for two hours
 * @param alertAfter       how long the fate of a payment's money may be open before Slack is told, once
 * @param alertInterval    how often such payments are looked for
 * @param alertsMax        most payments of which Slack is told in one transaction
 * @param questionAttempts how often the PG is asked in all before another service's question is answered with UNKNOWN
 * @param questionRetry    first wait between two such attempts; doubles each time, more or less by half
 * @param pageMax          most entries of a page of the PG's own list; it has to fit into an event
 * @param pagesMax         most pages that are asked for, and published, at once
 * @param checkInterval    how often payments that are due are looked for
 * @param checksMax        most payments that are taken up for a check in one statement
 * @param stopTimeout      how long calls in flight, and then their results, are waited for when the service stops
 */
@ConfigurationProperties("gateway")
public record GatewaySettings(
        @DefaultValue("256") int callsMax,
        @DefaultValue("1m") Duration callsWaitMax,
        @DefaultValue("25s") Duration lease,
        @DefaultValue("500") int findingsMax,
        @DefaultValue("2000") int findingsQueueMax,
        @DefaultValue("100ms") Duration writeRetry,
        @DefaultValue("5s") Duration writeRetryMax,
        @DefaultValue("1s") Duration checkFirst,
        @DefaultValue("15s") Duration checkMax,
        @DefaultValue("10m") Duration watchMax,
        @DefaultValue("20") int watchChecks,
        @DefaultValue("2m") Duration alertAfter,
        @DefaultValue("5s") Duration alertInterval,
        @DefaultValue("200") int alertsMax,
        @DefaultValue("3") int questionAttempts,
        @DefaultValue("300ms") Duration questionRetry,
        @DefaultValue("200") int pageMax,
        @DefaultValue("20") int pagesMax,
        @DefaultValue("250ms") Duration checkInterval,
        @DefaultValue("200") int checksMax,
        @DefaultValue("6s") Duration stopTimeout) {
}
