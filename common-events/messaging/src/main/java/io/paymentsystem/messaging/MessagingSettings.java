package io.paymentsystem.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of consuming, under {@code messaging}.
 *
 * @param concurrency      consumers that a batch listener has in one process
 * @param retryInterval    first wait before a batch that hit a transient failure is delivered again; doubles each time
 * @param retryIntervalMax longest such wait; there is no last attempt
 */
@ConfigurationProperties("messaging")
public record MessagingSettings(
        @DefaultValue("2") int concurrency,
        @DefaultValue("200ms") Duration retryInterval,
        @DefaultValue("5s") Duration retryIntervalMax) {
}
