package io.paymentsystem.reconciliation.discrepancy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of repairing, under {@code reconciliation.repair}.
 *
 * @param max      repairs that are sent for one discrepancy before a person has to look
 * @param pause    how long after the first another may be sent; doubles each time
 * @param pauseMax longest such pause
 * @param patience how long nothing may be learned of an open discrepancy before a person has to look
 */
@ConfigurationProperties("reconciliation.repair")
record RepairSettings(
        @DefaultValue("5") int max,
        @DefaultValue("1m") Duration pause,
        @DefaultValue("1h") Duration pauseMax,
        @DefaultValue("1h") Duration patience) {

    private static final int DOUBLINGS_MAX = 20;

    Duration pauseAfter(int repairs) {
        Duration doubled = pause.multipliedBy(1L << Math.min(repairs, DOUBLINGS_MAX));
        return doubled.compareTo(pauseMax) < 0 ? doubled : pauseMax;
    }
}
