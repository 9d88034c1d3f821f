package io.paymentsystem.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of the outbox and its relay, under {@code outbox}.
 *
 * @param slot               name of the replication slot; fixed per service and database
 * @param batchMax           most rows that are published and deleted together
 * @param pollInterval       how long the relay waits for more when there was nothing: shorter is quicker, and dearer while idle
 * @param flushInterval      how often PostgreSQL is told how far the relay has come; each time the relay waits for its reader
 * @param heartbeatInterval  how often the slot is moved on while the outbox is silent, so that PostgreSQL can recycle its WAL
 * @param deliveryTimeout    how long a batch may wait for Kafka's acknowledgement before the relay starts again
 * @param standbyInterval    how often a relay that stands by looks whether the slot is free
 * @param restartInterval    first wait before the relay starts again after a failure; doubles each time
 * @param restartIntervalMax longest such wait
 * @param sweepInterval      how often the sweeper looks for rows that were left behind
 * @param sweepAge           age from which a row counts as left behind
 */
@ConfigurationProperties("outbox")
public record OutboxSettings(
        String slot,
        @DefaultValue("2048") int batchMax,
        @DefaultValue("5ms") Duration pollInterval,
        @DefaultValue("1s") Duration flushInterval,
        @DefaultValue("10s") Duration heartbeatInterval,
        @DefaultValue("30s") Duration deliveryTimeout,
        @DefaultValue("1s") Duration standbyInterval,
        @DefaultValue("500ms") Duration restartInterval,
        @DefaultValue("10s") Duration restartIntervalMax,
        @DefaultValue("5s") Duration sweepInterval,
        @DefaultValue("30s") Duration sweepAge) {

    /** The publication that the outbox's migration creates. */
    static final String PUBLICATION = "outbox_publication";
}
