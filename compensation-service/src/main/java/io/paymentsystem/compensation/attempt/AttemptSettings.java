package io.paymentsystem.compensation.attempt;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Bounds of one attempt, under {@code compensation}.
 *
 * @param answerWait how long an attempt waits for the gateway's answer before it fails
 * @param answerPoll how often it looks into the database meanwhile, where the answer is when another process received it
 */
@ConfigurationProperties("compensation")
record AttemptSettings(Duration answerWait, Duration answerPoll) {
}
