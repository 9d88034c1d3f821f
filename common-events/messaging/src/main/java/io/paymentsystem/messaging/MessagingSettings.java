package io.paymentsystem.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of consuming, under {@code messaging}.
 *
 * @param partitions            partitions of every topic, retry and dead-letter topics included
 * @param replicas              replicas of every partition
 * @param concurrency           consumers that a batch listener has in one process
 * @param retryInterval         first wait before a batch that hit a transient failure is delivered again; doubles each time
 * @param retryIntervalMax      longest such wait; there is no last attempt
 * @param deadLetterMaxBytes    largest record on a dead-letter topic, in bytes; above the largest on any other, since headers are added
 */
@ConfigurationProperties("messaging")
public record MessagingSettings(
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replicas,
        @DefaultValue("2") int concurrency,
        @DefaultValue("200ms") Duration retryInterval,
        @DefaultValue("5s") Duration retryIntervalMax,
        @DefaultValue("2097152") int deadLetterMaxBytes) {
}
