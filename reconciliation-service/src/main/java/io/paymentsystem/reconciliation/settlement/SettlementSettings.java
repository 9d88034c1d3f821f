package io.paymentsystem.reconciliation.settlement;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Bounds of the imports, under {@code settlement}.
 *
 * @param uploadsMax     most uploads at a time in one process; who comes on top is told to come again
 * @param chunkChars     how much of a file is collected before it is handed to the database; each upload needs a few times that memory
 * @param badLinesMax    most bad lines of a file that are kept; the others are counted
 * @param abandonedAfter after which age what was uploaded is removed if its import has not ended
 */
@ConfigurationProperties("settlement")
record SettlementSettings(
        @DefaultValue("4") int uploadsMax,
        @DefaultValue("1000000") int chunkChars,
        @DefaultValue("1000") int badLinesMax,
        @DefaultValue("1d") Duration abandonedAfter) {

    SettlementSettings {
        Assert.isTrue(uploadsMax >= 1, () -> "settlement.uploads-max must be 1 or more, but is " + uploadsMax);
        Assert.isTrue(chunkChars >= 1, () -> "settlement.chunk-chars must be 1 or more, but is " + chunkChars);
        Assert.isTrue(badLinesMax >= 0, () -> "settlement.bad-lines-max must be 0 or more, but is " + badLinesMax);
        Assert.isTrue(abandonedAfter.isPositive(), () -> "settlement.abandoned-after must be positive, but is " + abandonedAfter);
    }
}
