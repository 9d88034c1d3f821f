package io.paymentsystem.messaging.topic;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How topics are declared, under {@code messaging}; the same in all services.
 *
 * @param partitions         partitions of every topic, retry and dead-letter topics included
 * @param replicas           replicas of every partition
 * @param minInsyncReplicas  replicas that must have a record before it counts as written; 0: one less than replicas, but at least 1
 * @param deadLetterMaxBytes largest record on a dead-letter topic, in bytes; above the largest on any other, since headers are added
 * @param paymentRetention   how long topics about payments keep their records; 0: for ever, since views are rebuilt from them
 * @param questionRetention  how long questions, their answers and retries are kept; 0: for ever
 * @param createTopics       which of the missing topics a service creates at its start
 * @param topicsWait         how long a start waits for topics that others create
 */
@ConfigurationProperties("messaging")
public record TopicSettings(
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replicas,
        @DefaultValue("0") int minInsyncReplicas,
        @DefaultValue("2097152") int deadLetterMaxBytes,
        @DefaultValue("0") Duration paymentRetention,
        @DefaultValue("7d") Duration questionRetention,
        @DefaultValue("OWNED") Creation createTopics,
        @DefaultValue("60s") Duration topicsWait) {

    /** Which of the missing topics a service creates. */
    public enum Creation {

        /** Those that it owns. */
        OWNED,

        /** Every one that it knows: for a service that runs alone. */
        ALL,

        /** None: for a cluster whose topics are provisioned by others. */
        NONE
    }

    public TopicSettings {
        Assert.isTrue(partitions >= 1, "messaging.partitions must be 1 or more, but is " + partitions);
        Assert.isTrue(replicas >= 1, "messaging.replicas must be 1 or more, but is " + replicas);
        Assert.isTrue(minInsyncReplicas >= 0 && minInsyncReplicas <= replicas,
                "messaging.min-insync-replicas must be from 0 to messaging.replicas, which is %d, but is %d"
                        .formatted(replicas, minInsyncReplicas));
        Assert.isTrue(!paymentRetention.isNegative(), "messaging.payment-retention must be 0 or more, but is " + paymentRetention);
        Assert.isTrue(!questionRetention.isNegative(), "messaging.question-retention must be 0 or more, but is " + questionRetention);
        minInsyncReplicas = minInsyncReplicas == 0 ? Math.max(1, replicas - 1) : minInsyncReplicas;
    }
}
