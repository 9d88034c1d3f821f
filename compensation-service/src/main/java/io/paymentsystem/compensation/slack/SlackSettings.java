package io.paymentsystem.compensation.slack;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Slack is told, under {@code slack}.
 *
 * @param webhookUrl       where an incoming webhook takes messages; a secret
 * @param interval         how often due notifications are looked for
 * @param batchMax         most notifications that are taken at once; each fills one block of a grouped message, and Slack takes 50
 * @param groupFrom        from how many on they go out as one message
 * @param lease            how long taken notifications are nobody else's; they are sent again when this process dies meanwhile
 * @param connectTimeout   how long Slack may take to accept a connection
 * @param readTimeout      how long Slack may take to answer
 * @param retryInterval    first pause after a failure; doubles each time
 * @param retryIntervalMax longest such pause
 * @param retryAfterMax    longest pause that is taken on Slack's own word
 */
@ConfigurationProperties("slack")
record SlackSettings(
        URI webhookUrl,
        @DefaultValue("1s") Duration interval,
        @DefaultValue("40") int batchMax,
        @DefaultValue("6") int groupFrom,
        @DefaultValue("1m") Duration lease,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("1s") Duration retryInterval,
        @DefaultValue("1m") Duration retryIntervalMax,
        @DefaultValue("1h") Duration retryAfterMax) {

    /** Leaves out the webhook's URL: whoever knows it can post. */
    @Override
    public String toString() {
        return "SlackSettings[every " + interval + "]";
    }
}
