package io.paymentsystem.enrollment.payment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of waiting for a payment's end over HTTP, under {@code enrollment.wait}.
 *
 * @param longest  longest wait that is granted, whatever the client prefers
 * @param interval how often the waiting payments are looked up, all in one statement
 */
@ConfigurationProperties("enrollment.wait")
record WaitSettings(@DefaultValue("30s") Duration longest, @DefaultValue("50ms") Duration interval) {
}
