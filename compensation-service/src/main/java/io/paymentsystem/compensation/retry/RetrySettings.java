package io.paymentsystem.compensation.retry;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Bounds of waiting in place for what heals by itself, under {@code compensation}.
 *
 * @param transientRetryInterval    first wait before a record that hit a transient failure is delivered again; doubles each time
 * @param transientRetryIntervalMax longest such wait; there is no last attempt
 */
@ConfigurationProperties("compensation")
record RetrySettings(Duration transientRetryInterval, Duration transientRetryIntervalMax) {
}
