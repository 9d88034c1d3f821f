package io.paymentsystem.reconciliation.run;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Bounds of reconciling, under {@code reconciliation}.
 *
 * @param ageLimit     what is younger is left to itself
 * @param holdLimit    how long a seat may be held without money, and a compensation be under way, before that counts as too long
 * @param interval     how often a run begins
 * @param tick         how often the run under way is taken a step on
 * @param inFlightMax  most questions that wait for an answer at the same time
 * @param pageSize     payments that are taken up at once
 * @param askAgain     how long a question waits for its answer before it is asked again; there is no last time
 * @param lookAgain    how long after an answer that is not the last word the same payment is asked about again; doubles each time
 * @param roundsMax    how often a run looks at one payment, or asks for the PG's list; the next run goes on with open payments and the list
 * @param listLookback how far back the first run reads the PG's own list
 * @param listOverlap  how much of the period before is read again, in case the PG lists something late
 * @param keepFruitless how long a run that found nothing is kept
 */
@ConfigurationProperties("reconciliation")
record RunSettings(
        @DefaultValue("5m") Duration ageLimit,
        @DefaultValue("10m") Duration holdLimit,
        @DefaultValue("1m") Duration interval,
        @DefaultValue("200ms") Duration tick,
        @DefaultValue("500") int inFlightMax,
        @DefaultValue("250") int pageSize,
        @DefaultValue("30s") Duration askAgain,
        @DefaultValue("2s") Duration lookAgain,
        @DefaultValue("5") int roundsMax,
        @DefaultValue("7d") Duration listLookback,
        @DefaultValue("2m") Duration listOverlap,
        @DefaultValue("1d") Duration keepFruitless) {

    RunSettings {
        Assert.isTrue(pageSize >= 1 && pageSize <= inFlightMax,
                () -> "reconciliation.page-size must be from 1 to in-flight-max, but is " + pageSize);
        Assert.isTrue(roundsMax >= 2, () -> "reconciliation.rounds-max must be 2 or more, but is " + roundsMax);
    }

    Duration waitAfter(int round) {
        return lookAgain.multipliedBy(1L << (Math.min(round, roundsMax) - 1));
    }
}
