package io.paymentsystem.reconciliation.deadletter;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of the dead-letter desk, under {@code desk}.
 *
 * @param replaysMax  how often a record is replayed before it is parked
 * @param recordsMax  most records of one replay
 * @param rateDefault records that a replay sends per second where nobody says otherwise
 * @param rateMax     most that can be asked for
 * @param window      most records of a replay that wait for their verdict, or have one and wait to be sent
 * @param inquiryWait how long an answer to a question about the PG is waited for before the verdict is UNKNOWN
 * @param silenceWait how long the PG is asked again where the answer is that it does not say, or is changing at this moment; longer
 *                    than the gateway's lease, so that a cancel which failed a moment ago has ended
 * @param askAgain    wait before that
 * @param verdictAge  how long a verdict holds; what is not sent by then is judged afresh
 * @param tick        how often replays are taken a step on
 * @param followInterval how often the ends of replayed records' payments are looked for
 * @param forgetInterval how often dry runs are looked for that are old enough to be forgotten
 * @param keepDryRuns how long a dry run that has ended is kept
 * @param followFor   how long the end of a replayed record's payment is looked for
 */
@ConfigurationProperties("desk")
public record DeskSettings(
        @DefaultValue("3") int replaysMax,
        @DefaultValue("100000") int recordsMax,
        @DefaultValue("50") int rateDefault,
        @DefaultValue("500") int rateMax,
        @DefaultValue("200") int window,
        @DefaultValue("30s") Duration inquiryWait,
        @DefaultValue("45s") Duration silenceWait,
        @DefaultValue("2s") Duration askAgain,
        @DefaultValue("60s") Duration verdictAge,
        @DefaultValue("200ms") Duration tick,
        @DefaultValue("1s") Duration followInterval,
        @DefaultValue("1h") Duration forgetInterval,
        @DefaultValue("7d") Duration keepDryRuns,
        @DefaultValue("1d") Duration followFor) {
}
